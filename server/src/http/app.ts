import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { languageOf, problemOf } from './problem.ts';
import { type RegisterDeps, registerRoute } from './register.ts';
import type { Route } from './route.ts';

/** Only our own origin, no inline script; antd writes style elements; wasm decodes QR codes; blobs are camera pictures. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const setHeaders = (reply: FastifyReply): void => {
  reply.header('content-security-policy', contentPolicy);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'same-origin');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
};

/** A browser tells where a request comes from; a page of another origin may not use our cookies to write. */
const isForeign = (request: FastifyRequest): boolean => {
  const origin = request.headers.origin;
  if (!origin || request.method === 'GET' || request.method === 'HEAD') return false;
  try {
    return new URL(origin).host !== request.headers.host;
  } catch {
    return true;
  }
};

interface AppOptions {
  readonly routes: Readonly<Record<string, Route>>;
  readonly deps: RegisterDeps;
}

/** One origin: its operations, with problem+json for everything that goes wrong before a handler. */
export const createApp = async ({ routes, deps }: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({
    logger: false,
    routerOptions: { maxParamLength: 200 },
    bodyLimit: 64 * 1024,
    requestTimeout: 0,
    // An address that cannot even be read names nothing.
    frameworkErrors: (_error, request, reply) => {
      setHeaders(reply);
      return sendNotFound(request, reply);
    },
  });
  await app.register(cookie);
  // A mutation without a body is an empty object; anything but JSON is refused before parsing.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, words, done) => {
    if (words === '') return done(null, {});
    try {
      done(null, JSON.parse(words as string));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  // Uploads arrive as streams and are read by their handler.
  app.addContentTypeParser(['application/octet-stream', 'text/csv'], (_request, _payload, done) => done(null));
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (isForeign(request))
      return reply
        .code(403)
        .type('application/problem+json')
        .send(problemOf('not-allowed', languageOf(request.headers['accept-language'])));
  });
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const isTooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    const body = isTooLarge
      ? problemOf('body-too-large', language, { params: { limit: '64 KiB' } })
      : problemOf('bad-input', language, {
          errors: [{ path: 'body', code: 'not-json', zh: '请求内容不是完整的 JSON', en: 'The body is not valid JSON' }],
        });
    return reply.code(body.status).type('application/problem+json; charset=utf-8').send(body);
  });
  for (const [name, route] of Object.entries(routes)) registerRoute(app, name, route, deps);
  return app;
};

/** The answer for an address that names nothing. */
export const sendNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .code(404)
    .type('application/problem+json; charset=utf-8')
    .send(problemOf('not-found', languageOf(request.headers['accept-language'])));
