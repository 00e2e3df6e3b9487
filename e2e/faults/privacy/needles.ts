/** The ways in which a planted string could lie somewhere: as itself, or in the clothes of a file format. */

const base64At = (bytes: Buffer, shift: number): string => {
  // Where the string stands inside a longer one, its base64 begins in the middle of a group of three bytes.
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
  return padded.toString('base64').slice([0, 2, 3][shift], Math.floor((padded.length * 8) / 6));
};

const formsOf = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].map((shift) => base64At(bytes, shift));
  const escaped = [...text]
    .map((letter) => (letter > '\x7f' ? `\\u${letter.charCodeAt(0).toString(16)}` : letter))
    .join('');
  const written = [
    text,
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
    encodeURIComponent(text),
    escaped,
  ];
  return [...new Set(written)].map((one) => Buffer.from(one)).concat(Buffer.from(text, 'utf16le'));
};

interface Needle {
  readonly bytes: Buffer;
  readonly text: string;
}

/** Looks for many strings in one pass over the bytes. */
interface Finder {
  /** Longest form, bytes: what two pieces of a file must share. */
  readonly longest: number;
  readonly find: (bytes: Buffer, onHit: (text: string) => void) => void;
}

export const createFinder = (texts: readonly string[]): Finder => {
  const needles = texts.flatMap((text): Needle[] => formsOf(text).map((bytes) => ({ bytes, text })));
  const starts = new Uint8Array(65_536);
  const byStart = new Map<number, Needle[]>();
  for (const needle of needles) {
    const start = needle.bytes.readUInt32BE(0);
    starts[start >>> 16] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return {
    longest: Math.max(...needles.map((needle) => needle.bytes.length)),
    find: (bytes, onHit) => {
      for (let at = 0; at + 4 <= bytes.length; at += 1) {
        if (starts[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 0) continue;
        for (const needle of byStart.get(bytes.readUInt32BE(at)) ?? []) {
          if (
            bytes.compare(
              needle.bytes,
              0,
              needle.bytes.length,
              at,
              Math.min(at + needle.bytes.length, bytes.length),
            ) === 0
          )
            onHit(needle.text);
        }
      }
    },
  };
};
