import { isAscii } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { decodesStrictly, detectEncoding, type Encoding, isGb18030 } from './detect-encoding.ts';

/** Enough to tell an encoding and to hold any sensible header. */
const sampleBytes = 256 * 1024;
/** A letter takes at most 4 bytes: what begins in the last bytes of a chunk waits for the next one. */
const tailBytes = 64;

export interface TextStream {
  /** Next piece of text, '' while more bytes are needed, or null where no encoding fits (nothing was given out then). */
  readonly push: (bytes: Buffer) => string | null;
  readonly end: () => string | null;
  /** Known once text was given out; text of ASCII letters only counts as UTF-8. */
  readonly encoding: () => Encoding;
}

interface Decoder {
  readonly write: (bytes: Buffer) => string;
  readonly end: () => string;
}

/** Broken letters become U+FFFD, by which the row that holds them is rejected. */
const decoderOf = (encoding: Encoding): Decoder => {
  if (encoding === 'utf-8') return new StringDecoder('utf8');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};

const firstForeign = (bytes: Buffer): number => bytes.findIndex((byte) => byte >= 0x80);

/** Decodes a file as it comes. As long as it is ASCII the choice between UTF-8 and GB18030 stays open. */
export const createTextStream = (): TextStream => {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let isOpen = false;
  let encoding: Encoding | null = null;
  let decoder: Decoder | null = null;

  const choose = (bytes: Buffer, isLast: boolean): void => {
    const isUtf8 = decodesStrictly('utf-8', bytes, isLast) || !isGb18030(bytes, isLast);
    encoding = isUtf8 ? 'utf-8' : 'gb18030';
    decoder = decoderOf(encoding);
  };

  const decode = (bytes: Buffer, isLast: boolean): string => {
    if (decoder) {
      // One byte is one letter: three times faster than UTF-8 where nothing is carried over.
      if (encoding === 'utf-8' && isAscii(bytes)) return decoder.end() + bytes.latin1Slice();
      return decoder.write(bytes);
    }
    const foreign = firstForeign(bytes);
    if (foreign < 0) return bytes.latin1Slice();
    if (!isLast && bytes.length - foreign < tailBytes) {
      waiting = [bytes.subarray(foreign)];
      return bytes.latin1Slice(0, foreign);
    }
    choose(bytes.subarray(foreign), isLast);
    return decode(bytes, isLast);
  };

  const open = (isWhole: boolean): string | null => {
    const sample = Buffer.concat(waiting);
    waiting = [];
    const found = detectEncoding(sample, isWhole);
    if (found === 'unknown') return null;
    isOpen = true;
    if (found === 'ascii') return sample.latin1Slice();
    encoding = found.encoding;
    decoder = decoderOf(encoding);
    return decoder.write(sample.subarray(found.bomBytes));
  };

  return {
    push: (bytes) => {
      if (isOpen) {
        if (waiting.length === 0) return decode(bytes, false);
        const joined = Buffer.concat([...waiting, bytes]);
        waiting = [];
        return decode(joined, false);
      }
      waiting.push(bytes);
      waitingBytes += bytes.length;
      return waitingBytes < sampleBytes ? '' : open(false);
    },
    end: () => {
      if (!isOpen) {
        const text = open(true);
        return text === null ? null : text + (decoder?.end() ?? '');
      }
      const left = waiting.length > 0 ? decode(Buffer.concat(waiting), true) : '';
      return left + (decoder?.end() ?? '');
    },
    encoding: () => encoding ?? 'utf-8',
  };
};
