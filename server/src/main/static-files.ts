import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendNotFound } from '../http/app.ts';

interface StaticOptions {
  /** Folder of the built front end. */
  readonly folder: string;
  /** Makes the page for an address that is no file; null = the shell as built. */
  readonly page?: (request: FastifyRequest, reply: FastifyReply, shell: string) => Promise<string | null>;
}

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>Fairground</title><p>前端还没有构建，先运行 npm start。<p>The front end is not built yet: run npm start.';

const readShell = async (folder: string): Promise<string> => {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch {
    return notBuilt;
  }
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const compress = promisify(gzip);

/** Whether the caller takes gzip; `gzip;q=0` says no. */
const takesGzip = (request: FastifyRequest): boolean =>
  String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((one) => /^\s*(gzip|\*)\s*(;|$)/i.test(one) && !/;\s*q=0(\.0*)?\s*$/i.test(one));

/** Sends a page as small as the caller takes it. Its words follow the caller's language, so a cache must look at both. */
const sendPage = async (request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> => {
  reply
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding, accept-language')
    .type('text/html; charset=utf-8');
  if (!takesGzip(request)) return reply.send(html);
  return reply.header('content-encoding', 'gzip').send(await compress(html));
};

/**
 * Serves a built front end: hashed assets for a year, the shell always fresh, every other address the shell
 * (the front end's own router knows the pages). Addresses under /api that name nothing stay problems.
 */
export const serveFrontEnd = async (app: FastifyInstance, { folder, page }: StaticOptions): Promise<void> => {
  const shell = await readShell(folder);
  if (await exists(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      serve: true,
      wildcard: false,
      index: false,
      globIgnore: ['server/**', '.vite/**', 'index.html', '**/*.br', '**/*.gz'],
      // The build has laid them beside (tools/bootstrap/precompress.mjs); where it has not, the file itself is sent.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = /[\\/]assets[\\/]/.test(path);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);
    if (!isPage) return sendNotFound(request, reply);
    const html = (page ? await page(request, reply, shell) : null) ?? shell;
    return sendPage(request, reply, html);
  });
};
