import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieName } from '../../../http/cookies.ts';
import { columnsYaml, peopleYaml } from '../../../testing/import-words.ts';
import { createTestApp, createTestHouse, type TestApp, type TestHouse } from '../../../testing/test-house.ts';
import { importRoutes } from './import-routes.ts';

const staff = (orgPath: string) => ({
  kind: 'staff' as const,
  id: randomUUID(),
  signInId: randomUUID(),
  displayName: 'Staff',
  roles: ['operator'] as const,
  orgId: randomUUID(),
  orgPath,
});
const root = `${randomUUID()}/`;
const actors = { east: staff(`${root}${randomUUID()}/`), west: staff(`${root}${randomUUID()}/`) };

let house: TestHouse;
let app: TestApp;
let contentDir: string;
beforeAll(async () => {
  house = await createTestHouse();
  contentDir = await mkdtemp(join(tmpdir(), 'fairground-mappings-'));
  await mkdir(join(contentDir, 'mappings'));
  await writeFile(join(contentDir, 'mappings', 'people.yaml'), peopleYaml);
  await writeFile(join(contentDir, 'mappings', 'jobs.yaml'), columnsYaml('jobs', '  - {column: job}'));
  await writeFile(join(contentDir, 'mappings', 'broken.yaml'), 'columns: [');
  app = await createTestApp(house, importRoutes(house, { contentDir }), actors);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await rm(contentDir, { recursive: true, force: true });
});

const announce = async (mapping: string, isDryRun = false): Promise<string> => {
  const id = randomUUID();
  const answer = await app.call('east', 'POST', '/api/imports', {
    id,
    mapping,
    fileName: '名单.csv',
    bytes: 100,
    isDryRun,
  });
  expect(answer).toMatchObject({ status: 200, body: { state: 'waiting', isDryRun, read: 0 } });
  return id;
};

const upload = async (who: keyof typeof actors, id: string, file: string | Readable) => {
  const answer = await app.app.inject({
    method: 'PUT',
    url: `/api/imports/${id}/file`,
    headers: { 'content-type': 'text/csv', cookie: `${cookieName('staff')}=${who}` },
    payload: file,
  });
  return { status: answer.statusCode, body: answer.json() };
};

const list = 'no,name,mobile,job\n1,林小满,13900001111,教师\n2,江谷雨,号码,店主\n';

test('the mappings in the folder are offered; a broken one hides none', async () => {
  const answer = await app.call('east', 'GET', '/api/import-mappings');

  expect(answer.body.items).toMatchObject([
    { name: 'jobs' },
    { name: 'people', zh: '测试名单', columns: ['客户号', '姓名', '手机', '职业'] },
  ]);
});

test('a file is announced, sent and reported, and its rejected rows can be fetched', async () => {
  const id = await announce('people');
  const sent = await upload('east', id, list);
  const [report, rejected, all] = await Promise.all([
    app.call('east', 'GET', `/api/imports/${id}`),
    app.call('east', 'GET', `/api/imports/${id}/rejected`),
    app.call('east', 'GET', '/api/imports'),
  ]);

  expect(sent.status).toBe(200);
  expect(report.body).toEqual(sent.body);
  expect(report.body).toMatchObject({
    state: 'done',
    read: 2,
    accepted: 1,
    created: 1,
    rejected: 1,
    rejectedByReason: { 'bad-mobile': 1 },
    encoding: 'utf-8',
    delimiter: ',',
    failure: null,
  });
  expect(rejected.headers['content-type']).toContain('text/csv');
  expect(rejected.body.words).toBe('\uFEFFline,reason,column,row\r\n3,bad-mobile,手机,"2,江谷雨,号码,店主"\r\n');
  expect(all.body.items?.map((one) => one.id)).toContain(id);
});

test('an import leaves one fact with its counts, and its rejected rows are kept sealed', async () => {
  const id = await announce('people');
  await upload('east', id, list.replace('林小满', '石小满'));

  const facts = await house.sql<
    { body: unknown; actor_id: string | null }[]
  >`select body, actor_id from kernel.facts where kind = 'customers-imported' and subject_id = ${id}`;
  expect(facts).toEqual([
    {
      actor_id: actors.east.id,
      body: { importId: id, mapping: 'people', created: 0, updated: 1, unchanged: 0, rejected: 1 },
    },
  ]);
  const parts = await house.sql<{ sealed: Uint8Array; is_kept: boolean }[]>`
    select sealed, (expires_at > kernel.now() + interval '29 days') as is_kept from foundation.import_rejected_parts where import_id = ${id}`;
  expect(parts[0]?.is_kept).toBe(true);
  expect(Buffer.from(parts[0]?.sealed ?? []).includes(Buffer.from('江谷雨'))).toBe(false);
});

test('a dry run reports and leaves neither customer nor fact', async () => {
  const id = await announce('jobs', true);
  const sent = await upload('east', id, 'no,job\nD1,a\nD2,b\n');

  expect(sent.body).toMatchObject({ state: 'done', isDryRun: true, created: 2 });
  const [left] = await house.sql<
    { n: number }[]
  >`select count(*) as n from foundation.customers where external_no like 'D_'`;
  const [facts] = await house.sql<{ n: number }[]>`select count(*) as n from kernel.facts where subject_id = ${id}`;
  expect([left?.n, facts?.n]).toEqual([0, 0]);
});

test('figures grow while the file is still coming', async () => {
  const id = await announce('jobs');
  const gate: { open: () => void } = { open: () => undefined };
  const waits = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const rows = (from: number, count: number): string =>
    Array.from({ length: count }, (_, place) => `G${from + place},waits at the gate of the garden\n`).join('');
  async function* slow(): AsyncGenerator<string> {
    yield `no,job\n${rows(0, 40_000)}`;
    await waits;
    yield rows(40_000, 10);
  }
  const sending = upload('east', id, Readable.from(slow(), { objectMode: false }));

  const growing = await expect.poll(async () => (await app.call('east', 'GET', `/api/imports/${id}`)).body, {
    timeout: 15_000,
  });
  await growing.toMatchObject({ state: 'running', read: 40_000 });
  gate.open();

  expect((await sending).body).toMatchObject({ state: 'done', read: 40_010, created: 40_010 });
});

test('a wrong header and a wrong encoding are refused, told in both languages, and the import is closed', async () => {
  const [one, other] = [await announce('people'), await announce('people')];
  const header = await upload('east', one, 'no,job\n1,a\n');
  const encoding = await upload(
    'east',
    other,
    Readable.from([Buffer.from('no,name,mobile,job\n1,caf\u00e9\n', 'latin1')]),
  );

  expect(header).toMatchObject({
    status: 422,
    body: {
      code: 'import-header',
      zh: { title: expect.stringContaining('“姓名” “手机”') },
      en: { title: expect.stringContaining('missing') },
    },
  });
  expect(encoding).toMatchObject({ status: 422, body: { code: 'import-encoding' } });
  expect((await app.call('east', 'GET', `/api/imports/${one}`)).body).toMatchObject({
    state: 'failed',
    failure: 'import-header',
    read: 0,
  });
});

test('an import takes one file: a second one is refused, also when both come at once', async () => {
  const id = await announce('jobs');
  const answers = await Promise.all([upload('east', id, 'no,job\nT1,a\n'), upload('east', id, 'no,job\nT1,a\n')]);

  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
});

test('another branch sees neither the import nor its rejected rows, and cannot send its file', async () => {
  const id = await announce('people');
  await upload('east', id, list);

  const [seen, rejected, sent] = await Promise.all([
    app.call('west', 'GET', `/api/imports/${id}`),
    app.call('west', 'GET', `/api/imports/${id}/rejected`),
    upload('west', id, list),
  ]);
  expect([seen.status, rejected.status, sent.status]).toEqual([404, 404, 404]);
});

test('an unknown mapping and a file beyond the limit are refused before anything is sent', async () => {
  const ask = (more: object) =>
    app.call('east', 'POST', '/api/imports', {
      id: randomUUID(),
      mapping: 'jobs',
      fileName: 'a.csv',
      bytes: 1,
      isDryRun: false,
      ...more,
    });

  expect((await ask({ mapping: '../secret' })).body).toMatchObject({ code: 'import-mapping' });
  expect((await ask({ bytes: 3 * 1024 ** 3 })).body).toMatchObject({ code: 'body-too-large' });
});

test('a connection that breaks leaves the whole batches, a fact, and an import that says so', async () => {
  const id = await announce('jobs');
  async function* breaks(): AsyncGenerator<string> {
    yield `no,job\n${Array.from({ length: 40_000 }, (_, place) => `L${place},lantern of the long road\n`).join('')}`;
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  }
  const { runRecordedImport } = await import('./recorded-import.ts');
  const { findMapping } = await import('./mapping-files.ts');
  const { startImport } = await import('./imports-store.ts');
  await startImport(house.sql, id);
  const chunks = Readable.from(breaks(), { objectMode: false });
  const running = runRecordedImport(house, {
    importId: id,
    chunks,
    mapping: await findMapping(contentDir, 'jobs'),
    orgPath: root,
    isDryRun: false,
    actor: { kind: 'staff', id: actors.east.id },
  });
  await expect(running).rejects.toThrow('aborted');

  const report = (await app.call('east', 'GET', `/api/imports/${id}`)).body;
  expect(report).toMatchObject({ state: 'failed', failure: 'connection-lost' });
  const [kept] = await house.sql<
    { n: number }[]
  >`select count(*) as n from foundation.customers where external_no like 'L%' and source = 'jobs'`;
  const facts = await house.sql<
    { created: unknown }[]
  >`select body -> 'created' as created from kernel.facts where subject_id = ${id}`;
  expect(facts).toEqual([{ created: kept?.n }]);
  expect(report.created).toBe(kept?.n);
});
