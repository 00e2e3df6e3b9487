import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const wordy = /\.(js|css|svg|json|webmanifest|wasm)$/;
/** Read by the server, never sent: the landing page's renderer and the list of files. */
const kept = new Set(['server', '.vite']);
/** Below this a file fits into the first packets as it is. */
const leastBytes = 1024;

const asBrotli = (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
const asGzip = (bytes) => promisify(gzip)(bytes, { level: 9 });

/**
 * Lays a .br and a .gz beside every file of a built front end that is text, once at build time, so that the server
 * sends few bytes and spends no time on it. Phones on a plain HTTP address take gzip only.
 */
export async function precompress(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !kept.has(entry.name)) await precompress(path);
    if (entry.isFile() && wordy.test(entry.name)) await layBeside(path);
  }
}

async function layBeside(path) {
  const bytes = await readFile(path);
  if (bytes.length < leastBytes) return;
  const [brotli, zipped] = await Promise.all([asBrotli(bytes), asGzip(bytes)]);
  if (brotli.length < bytes.length) await writeFile(`${path}.br`, brotli);
  if (zipped.length < bytes.length) await writeFile(`${path}.gz`, zipped);
}
