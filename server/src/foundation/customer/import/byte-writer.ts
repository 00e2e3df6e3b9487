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

/** Four bytes, highest first, as PostgreSQL's binary format writes lengths; `at` is where they go. */
export const setInt32 = (bytes: Buffer, at: number, value: number): void => {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
};

/** A value of the binary format: its length and its bytes; null has length -1. */
export const binaryField = (value: Uint8Array | null): Buffer => {
  const field = Buffer.alloc(4 + (value?.length ?? 0));
  field.writeInt32BE(value ? value.length : -1);
  if (value) field.set(value, 4);
  return field;
};
