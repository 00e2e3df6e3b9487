import { isAscii } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** `ascii`: nothing yet tells UTF-8 and GB18030 apart. */
export type Detected = { readonly encoding: Encoding; readonly bomBytes: number } | 'ascii' | 'unknown';

/** Whether the bytes are right in this encoding; the end of a part may cut a letter. */
export const decodesStrictly = (encoding: Encoding, bytes: Uint8Array, isWhole: boolean): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
};

/**
 * Almost any text in a western one-byte encoding is also formally GB18030, as rare letters whose second byte lies
 * below 0x80. Real Chinese text is mostly GB2312, where both bytes are 0xA1 or more.
 */
const looksChinese = (bytes: Uint8Array): boolean => {
  let common = 0;
  let rare = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    else rare += 1;
    at += 1;
  }
  return common >= rare;
};

export const isGb18030 = (bytes: Uint8Array, isWhole: boolean): boolean =>
  decodesStrictly('gb18030', bytes, isWhole) && looksChinese(bytes);

/** A quarter of zero bytes: UTF-16 without its mark, or no text at all. */
const looksBinary = (bytes: Uint8Array): boolean => {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  return zeros * 4 > bytes.length;
};

/** Tells the encoding from the first bytes: by its mark, else UTF-8 before GB18030, each by strict decoding. */
export const detectEncoding = (sample: Uint8Array, isWhole: boolean): Detected => {
  const [first, second, third] = sample;
  const marked = (encoding: Encoding, bomBytes: number): Detected =>
    decodesStrictly(encoding, sample.subarray(bomBytes), isWhole) ? { encoding, bomBytes } : 'unknown';
  if (first === 0xef && second === 0xbb && third === 0xbf) return marked('utf-8', 3);
  if (first === 0xff && second === 0xfe) return marked('utf-16le', 2);
  if (first === 0xfe && second === 0xff) return marked('utf-16be', 2);
  if (looksBinary(sample)) return 'unknown';
  if (isAscii(sample)) return 'ascii';
  if (decodesStrictly('utf-8', sample, isWhole)) return { encoding: 'utf-8', bomBytes: 0 };
  return isGb18030(sample, isWhole) ? { encoding: 'gb18030', bomBytes: 0 } : 'unknown';
};
