import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFrontEnd } from './static-files.ts';

const script = 'export const lanterns = 108;\n'.repeat(100);
const shell = '<!doctype html><title>Fairground</title><div id="app"></div>';

let folder = '';
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairground-static-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), shell);
  await writeFile(join(folder, 'assets/index-1a2b3c4d.js'), script);
  await writeFile(join(folder, 'assets/index-1a2b3c4d.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  app = fastify();
  await serveFrontEnd(app, { folder });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

test('a phone that takes gzip gets the script compressed, under its own type and for a year', async () => {
  const answer = await get('/assets/index-1a2b3c4d.js', 'gzip, deflate');
  expect(answer.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(gunzipSync(answer.rawPayload).toString()).toBe(script);
});

test('who takes no compression, and what was not compressed, gets the file as it is', async () => {
  expect((await get('/assets/index-1a2b3c4d.js')).body).toBe(script);
  expect((await get('/icon.svg', 'br, gzip')).body).toBe('<svg/>');
});

test('a page comes compressed to who takes it', async () => {
  const answer = await get('/c/spring-day', 'br, gzip');
  expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding, accept-language' });
  expect(gunzipSync(answer.rawPayload).toString()).toBe(shell);
});

test('a page comes plain to who says nothing or refuses gzip', async () => {
  for (const encoding of [undefined, 'identity', 'gzip;q=0', 'br']) {
    const answer = await get('/c/spring-day', encoding);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body).toBe(shell);
  }
});

test('compressed copies have no address of their own', async () => {
  expect((await get('/assets/index-1a2b3c4d.js.gz')).statusCode).toBe(404);
});
