import { Readable } from 'node:stream';
import { importOperations } from '@fairground/contracts/customer';
import { factActor } from '../../../http/actor.ts';
import { type Route, raw, read, write } from '../../../http/route.ts';
import type { House } from '../../../kernel/house.ts';
import { Refusal, refuse } from '../../../kernel/refusal.ts';
import { insertImport, openRejectedPart, startImport } from './imports-store.ts';
import { findImport, latestImports } from './imports-views.ts';
import { allMappings, findMapping } from './mapping-files.ts';
import { runRecordedImport } from './recorded-import.ts';

const maxBytes = 2 * 1024 ** 3;
const tooLarge = { params: { limit: '2 GB' } };

/** The body piece by piece. Leaving early does not tear down the connection: the answer still has to travel on it. */
async function* received(body: Readable): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBytes) refuse('body-too-large', tooLarge);
    yield chunk as Buffer;
  }
}

async function* rejectedParts(house: House, importId: string, first: string): AsyncGenerator<string> {
  let words: string | null = first;
  for (let part = 1; words !== null; part += 1) {
    yield words;
    words = await openRejectedPart(house, importId, part);
  }
}

interface ImportDeps {
  /** Folder `content`, in which `mappings` stands. */
  readonly contentDir: string;
}

/** Imports over HTTP: announce, send the file as a stream, watch, fetch what was rejected. */
export const importRoutes = (house: House, { contentDir }: ImportDeps): Record<string, Route> => ({
  listMappings: read(importOperations.listMappings, async () => ({
    items: (await allMappings(contentDir)).map(({ name, title, columns }) => ({
      name,
      zh: title.zh,
      en: title.en,
      columns: columns.map((column) => column.column[0] ?? ''),
    })),
  })),
  createImport: write(importOperations.createImport, async (tx, { body, actor }) => {
    if (body.bytes > maxBytes) return refuse('body-too-large', tooLarge);
    const mapping = await findMapping(contentDir, body.mapping);
    const isNew = await insertImport(tx, {
      id: body.id,
      orgPath: actor.orgPath,
      staffId: actor.id,
      mapping: mapping.name,
      fileName: body.fileName,
      bytesTotal: body.bytes,
      isDryRun: body.isDryRun,
    });
    if (!isNew) return refuse('import-state');
    return (await findImport(tx, body.id, actor.orgPath)) ?? refuse('not-found');
  }),
  uploadImport: raw(importOperations.uploadImport, async ({ params, actor }, http, reply) => {
    const { importId } = params;
    try {
      const announced = (await findImport(house.sql, importId, actor.orgPath)) ?? refuse('not-found');
      if (Number(http.headers['content-length'] ?? 0) > maxBytes) return refuse('body-too-large', tooLarge);
      const mapping = await findMapping(contentDir, announced.mapping);
      if (!(await startImport(house.sql, importId))) return refuse('import-state');
      await runRecordedImport(house, {
        importId,
        chunks: received(http.raw),
        mapping,
        orgPath: actor.orgPath,
        isDryRun: announced.isDryRun,
        actor: factActor(actor),
      });
      return reply.send(await findImport(house.sql, importId, actor.orgPath));
    } catch (error) {
      // A refusal comes before the file has arrived: the rest is taken in and dropped, or the sender would never read it.
      if (error instanceof Refusal) http.raw.resume();
      throw error;
    }
  }),
  getImport: read(
    importOperations.getImport,
    async (sql, { params, actor }) => (await findImport(sql, params.importId, actor.orgPath)) ?? refuse('not-found'),
  ),
  listImports: read(importOperations.listImports, async (sql, { actor }) => ({
    items: await latestImports(sql, actor.orgPath),
  })),
  downloadRejected: raw(importOperations.downloadRejected, async ({ params, actor }, _http, reply) => {
    if (!(await findImport(house.sql, params.importId, actor.orgPath))) return refuse('not-found');
    const first = (await openRejectedPart(house, params.importId, 0)) ?? refuse('not-found');
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="rejected-${params.importId}.csv"`)
      .send(Readable.from(rejectedParts(house, params.importId, first), { objectMode: false }));
  }),
});
