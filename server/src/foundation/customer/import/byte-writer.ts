/** A place to write bytes one after the other; whoever writes has made sure that there is room. */
export interface ByteWriter {
  readonly bytes: Buffer;
  at: number;
}

/** Pieces of a dozen bytes are copied faster by hand than by a call. */
export const put = (out: ByteWriter, piece: Uint8Array): void => {
  const { bytes } = out;
  let at = out.at;
  for (let from = 0; from < piece.length; from += 1) bytes[at++] = piece[from] ?? 0;
  out.at = at;
};

export const putRange = (out: ByteWriter, piece: Uint8Array, start: number, end: number): void => {
  const { bytes } = out;
  let at = out.at;
  for (let from = start; from < end; from += 1) bytes[at++] = piece[from] ?? 0;
  out.at = at;
};

/** COPY's text format keeps tab, line break and backslash for itself; JSON has escaped the first two already. */
export const copyEscaped = (word: string): string => (word.includes('\\') ? word.replaceAll('\\', '\\\\') : word);
export const copyUnescaped = (word: string): string => (word.includes('\\') ? word.replaceAll('\\\\', '\\') : word);
