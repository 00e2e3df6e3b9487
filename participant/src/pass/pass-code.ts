/**
 * The rotating code of a pass, computed on the phone: `FG1.<bookingId>.<step>.<mac>`.
 * `step` counts `stepSeconds` of server time; `mac` is the first 16 bytes of
 * HMAC-SHA-256(secret, "bookingId.step") in base64url (see `pass` in contracts/src/booking.ts).
 */
export interface PassKey {
  readonly bookingId: string;
  /** Base64url key of this pass alone. */
  readonly secret: string;
  readonly stepSeconds: number;
}

const macBytes = 16;

export function stepAt(serverMs: number, stepSeconds: number): number {
  return Math.floor(serverMs / 1000 / stepSeconds);
}

/** Seconds until the code turns, 1 to `stepSeconds`. */
export function secondsLeft(serverMs: number, stepSeconds: number): number {
  const stepMs = stepSeconds * 1000;
  return Math.ceil((stepMs - (((serverMs % stepMs) + stepMs) % stepMs)) / 1000);
}

/** Without WebCrypto (a page opened over plain http on the LAN) there is no code; the six characters remain. */
export function canTurnCodes(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

export async function passCode(key: PassKey, step: number): Promise<string> {
  const message = new TextEncoder().encode(`${key.bookingId}.${step}`);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const signing = await crypto.subtle.importKey('raw', fromBase64Url(key.secret), hmac, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', signing, message)).subarray(0, macBytes);
  return `FG1.${key.bookingId}.${step}.${toBase64Url(mac)}`;
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** `7K3Q92` is read aloud as two groups of three. */
export function groupShortCode(shortCode: string): string {
  return `${shortCode.slice(0, 3)} ${shortCode.slice(3)}`;
}
