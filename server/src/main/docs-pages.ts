import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations } from '@fairground/contracts/operations';
import { refusals } from '@fairground/contracts/refusals';
import type { FastifyInstance } from 'fastify';

const escapeHtml = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const style = `body{font:15px/1.7 system-ui,sans-serif;max-width:1100px;margin:2rem auto;padding:0 1rem;color:#18233f;background:#f1f4f6}
h1{font-size:1.6rem;border-top:3px solid #18233f;box-shadow:inset 0 5px 0 #f1f4f6,inset 0 6px 0 #18233f;padding-top:1.2rem}
table{border-collapse:collapse;width:100%;background:#fbfcfc}td,th{border-bottom:1px solid #d3dbe2;padding:.5rem .6rem;text-align:left;vertical-align:top}
code{font:13px/1.6 ui-monospace,monospace}a{color:#1b5a86}.m{text-transform:uppercase;font-weight:700}.t{overflow-x:auto}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/docs.css"></head><body>${body}</body></html>`;

const operationRows = (): string =>
  Object.entries(operations)
    .map(
      ([name, one]) =>
        `<tr id="${name}"><td class="m">${one.method}</td><td><code>${escapeHtml(one.path)}</code><br>${escapeHtml(one.summary)}</td><td>${one.origin}</td><td><code>${escapeHtml(one.permission)}</code></td><td>${one.refusals
          .map((code) => `<a href="/problems#${code}">${code}</a>`)
          .join('<br>')}</td></tr>`,
    )
    .join('');

const docsPage = (): string =>
  page(
    'Fairground API',
    `<h1>接口文档 API</h1><p>Fairground 的全部操作，由合约生成；完整的请求和应答见 <a href="/openapi.json">openapi.json</a>（OpenAPI 3.1）。错误一律是 problem+json，<a href="/problems">代码在这里</a>。每个写操作都要带 <code>Idempotency-Key</code>。</p>
<p>Every operation, written from the contracts; full schemas are in <a href="/openapi.json">openapi.json</a>. Errors are problem+json; <a href="/problems">their codes</a>. Every mutation carries an <code>Idempotency-Key</code>.</p>
<div class="t" tabindex="0" role="region" aria-label="operations"><table><thead><tr><th></th><th>operation</th><th>origin</th><th>permission</th><th>refusals</th></tr></thead><tbody>${operationRows()}</tbody></table></div>`,
  );

const problemsPage = (): string =>
  page(
    'Fairground problems',
    `<h1>错误代码 Problems</h1><div class="t" tabindex="0" role="region" aria-label="problems"><table><thead><tr><th>code</th><th>HTTP</th><th>说明与做法</th><th>What it means, what to do</th></tr></thead><tbody>${Object.entries(
      refusals,
    )
      .map(
        ([code, one]) =>
          `<tr id="${code}"><td><code>${code}</code></td><td>${one.status}</td><td>${escapeHtml(one.zh.title)}<br>${escapeHtml(one.zh.action)}</td><td>${escapeHtml(one.en.title)}<br>${escapeHtml(one.en.action)}</td></tr>`,
      )
      .join('')}</tbody></table></div>`,
  );

/** Path of the API documentation on both origins. */
export const docsPath = '/docs';

/** API documentation, problem codes and the OpenAPI document, served by ourselves: nothing is fetched from outside. */
export const serveDocs = (app: FastifyInstance, rootDir: string): void => {
  const html =
    (make: () => string) =>
    async (_request: unknown, reply: { type: (type: string) => { send: (words: string) => unknown } }) =>
      reply.type('text/html; charset=utf-8').send(make());
  app.get(docsPath, html(docsPage));
  app.get('/problems', html(problemsPage));
  app.get('/docs.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/openapi.json', async (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .send(await readFile(join(rootDir, 'contracts', 'generated', 'openapi.json'), 'utf8')),
  );
};
