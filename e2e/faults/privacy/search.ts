import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createFinder } from './needles.ts';

/** What lay where it must not. */
interface Hit {
  readonly place: string;
  readonly where: string;
  readonly text: string;
}

/** One searched place, in which the control was found. */
interface SearchedPlace {
  readonly place: string;
  readonly files: number;
  readonly bytes: number;
}

/** Files are read in pieces of this size. */
export const pieceBytes = 8 * 1024 * 1024;

async function* filesUnder(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

/** The bytes of a file piece by piece; each begins with the last bytes of the one before. */
async function* piecesOf(file: FileHandle, overlap: number): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, null);
    if (bytesRead === 0) return;
    const piece = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    yield piece;
    rest = piece.subarray(Math.max(0, piece.length - overlap));
  }
}

/**
 * Searches places one after another. A place in which not even its control (something that certainly is there) was
 * found has not been searched at all: that ends the run.
 */
export const createSearch = (planted: readonly string[]) => {
  const hits: Hit[] = [];
  const searched: SearchedPlace[] = [];

  const inPlace = async (
    place: string,
    control: string,
    parts: AsyncIterable<{ where: string; pieces: AsyncIterable<Buffer> | Buffer[] }>,
  ): Promise<void> => {
    const finder = createFinder([...planted, control]);
    const seen = new Set<string>();
    const tally = { files: 0, bytes: 0 };
    let hasControl = false;
    for await (const { where, pieces } of parts) {
      tally.files += 1;
      for await (const piece of pieces) {
        tally.bytes += piece.length;
        finder.find(piece, (text) => {
          if (text === control) hasControl = true;
          else if (!seen.has(`${where} ${text}`)) {
            seen.add(`${where} ${text}`);
            hits.push({ place, where, text });
          }
        });
      }
    }
    if (!hasControl) throw new TypeError(`${place}: the search did not find what is there for certain (${control})`);
    searched.push({ place, files: tally.files, bytes: tally.bytes });
  };

  const { longest } = createFinder(planted);
  async function* partsUnder(folders: readonly string[]) {
    for (const folder of folders) {
      for await (const path of filesUnder(folder)) {
        // A live database removes files of its own accord; a file that is gone holds nothing.
        const file = await open(path).catch(() => null);
        if (!file) continue;
        yield { where: relative(folder, path), pieces: piecesOf(file, longest) };
        await file.close();
      }
    }
  }
  return {
    hits,
    searched,
    /** Every file under these folders. */
    folders: (place: string, control: string, folders: readonly string[]) =>
      inPlace(place, control, partsUnder(folders)),
    /** Words that something answered or keeps, each under its address. */
    texts: (place: string, control: string, texts: Iterable<readonly [where: string, text: string]>) =>
      inPlace(
        place,
        control,
        (async function* () {
          for (const [where, text] of texts) yield { where, pieces: [Buffer.from(text)] };
        })(),
      ),
  };
};

export type Search = ReturnType<typeof createSearch>;
