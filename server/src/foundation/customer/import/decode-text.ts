import { isAscii } from 'node:buffer';
import { decodesStrictly, detectEncoding, type Encoding, isGb18030 } from './detect-encoding.ts';

/** Enough to tell an encoding, and to hold any sensible header. */
const sampleBytes = 256 * 1024;
/** A letter takes at most 4 bytes: what begins in the last bytes of a chunk waits for the next one. */
const tailBytes = 64;

/** Turns the bytes of a file into UTF-8. Broken letters of other encodings become U+FFFD; the row that holds them is rejected. */
export interface TextStream {
  /** What of the text is ready, or null where no encoding fits (nothing was given out then). */
  readonly push: (bytes: Buffer) => Buffer | null;
  readonly end: () => Buffer | null;
  /** Known once text was given out; text of ASCII letters only counts as UTF-8. */
  readonly encoding: () => Encoding;
}

interface Decoder {
  readonly write: (bytes: Buffer) => Buffer;
  readonly end: () => Buffer;
}

const nothing = Buffer.alloc(0);

const decoderOf = (encoding: Encoding): Decoder => {
  if (encoding === 'utf-8') return { write: (bytes) => bytes, end: () => nothing };
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    write: (bytes) => Buffer.from(decoder.decode(bytes, { stream: true })),
    end: () => Buffer.from(decoder.decode()),
  };
};

/** Decodes a file as it comes. As long as it is ASCII the choice between UTF-8 and GB18030 stays open. */
export const createTextStream = (): TextStream => {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let isOpen = false;
  let encoding: Encoding | null = null;
  let decoder: Decoder | null = null;

  const use = (chosen: Encoding): Decoder => {
    encoding = chosen;
    decoder = decoderOf(chosen);
    return decoder;
  };
  const decode = (bytes: Buffer, isLast: boolean): Buffer => {
    if (decoder) return decoder.write(bytes);
    if (isAscii(bytes)) return bytes;
    const foreign = bytes.findIndex((byte) => byte >= 0x80);
    if (!isLast && bytes.length - foreign < tailBytes) {
      waiting = [bytes.subarray(foreign)];
      return bytes.subarray(0, foreign);
    }
    const rest = bytes.subarray(foreign);
    return use(!decodesStrictly('utf-8', rest, isLast) && isGb18030(rest, isLast) ? 'gb18030' : 'utf-8').write(bytes);
  };
  const open = (isWhole: boolean): Buffer | null => {
    const sample = Buffer.concat(waiting);
    waiting = [];
    const found = detectEncoding(sample, isWhole);
    if (found === 'unknown') return null;
    isOpen = true;
    return found === 'ascii' ? sample : use(found.encoding).write(sample.subarray(found.bomBytes));
  };

  return {
    push: (bytes) => {
      if (isOpen) {
        const joined = waiting.length === 0 ? bytes : Buffer.concat([...waiting, bytes]);
        waiting = [];
        return decode(joined, false);
      }
      waiting.push(bytes);
      waitingBytes += bytes.length;
      return waitingBytes < sampleBytes ? nothing : open(false);
    },
    end: () => {
      const left = isOpen ? decode(Buffer.concat(waiting), true) : open(true);
      return left && Buffer.concat([left, decoder?.end() ?? nothing]);
    },
    encoding: () => encoding ?? 'utf-8',
  };
};
