import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../kernel/keyring.ts';
import { stepSeconds, stepTolerance } from './slot-rules.ts';

const macBytes = 16;

/** The key of one pass, in base64url; made again from the booking's id whenever it is needed. */
export const passSecret = (keyring: Keyring, bookingId: string): string =>
  keyring.derive('pass', bookingId).toString('base64url');

const macOf = (secret: string, bookingId: string, step: number): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(`${bookingId}.${step}`).digest().subarray(0, macBytes);

/** The words in the QR at one moment of server time. */
export const passToken = (secret: string, bookingId: string, nowMs: number): string => {
  const step = Math.floor(nowMs / 1000 / stepSeconds);
  return `FG1.${bookingId}.${step}.${macOf(secret, bookingId, step).toString('base64url')}`;
};

export type PassReading =
  | { readonly kind: 'good'; readonly bookingId: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreadable' };

const pattern = /^FG1\.([0-9a-f-]{36})\.(\d{1,12})\.([A-Za-z0-9_-]{22})$/;

/** Reads a scanned pass: its signature first, then whether its step is of now. */
export const readPassToken = (keyring: Keyring, words: string, nowMs: number): PassReading => {
  const match = pattern.exec(words.trim());
  if (!match) return { kind: 'unreadable' };
  const [, bookingId = '', stepWords = '', mac = ''] = match;
  const given = Buffer.from(mac, 'base64url');
  const step = Number(stepWords);
  const right = macOf(passSecret(keyring, bookingId), bookingId, step);
  // Base64 lets several words stand for the same bytes; only the one we write counts.
  if (given.length !== macBytes || given.toString('base64url') !== mac || !timingSafeEqual(given, right))
    return { kind: 'unreadable' };
  const isOfNow = Math.abs(Math.floor(nowMs / 1000 / stepSeconds) - step) <= stepTolerance;
  return isOfNow ? { kind: 'good', bookingId } : { kind: 'expired' };
};
