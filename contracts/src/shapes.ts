/** Shapes shared by several contracts. */
import { z } from 'zod';

/** An id made by whoever starts the act (client or server), 128 random bits as a UUID. */
export const id = z.uuid().toLowerCase().describe('UUID made by the caller before sending');
export const instant = z.iso.datetime({ offset: true }).describe('ISO 8601 instant with offset');
export const day = z.iso
  .date()
  .refine((value) => value >= '1900' && value < '2200', 'date')
  .describe('Calendar day, Asia/Shanghai');
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')
  .describe('Wall-clock time HH:MM');
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'sha-256 hex')
  .describe('SHA-256 in hex');

/** The same words in both languages. Content is never served in one language only. */
export const text = z
  .object({ zh: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(4000) })
  .meta({ id: 'Text' });
export type Text = z.infer<typeof text>;

export const mobile = z
  .string()
  .trim()
  .transform((value) => value.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, ''))
  .pipe(z.string().regex(/^1[3-9]\d{9}$/, 'mobile'))
  .describe('Mainland mobile number, 11 digits; spaces, dashes and +86 are dropped');

export const cursor = z.string().max(200).optional().describe('Opaque cursor of the page before');
export const ok = z.object({ ok: z.literal(true) }).meta({ id: 'Ok' });
export const campaignParams = z.object({ campaignId: id });
export const can = z
  .object({ allowed: z.boolean(), code: z.string().optional(), zh: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'Can' })
  .describe('Whether an act is possible now, and the sentence that says why not');
