import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsYaml, peopleYaml } from '../../testing/import-words.ts';
import { foundBank } from '../../testing/staff-house.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { importCustomersCommand } from './import-customers.ts';

const rootDir = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const realFile = join(rootDir, '../shared/data/bank-marketing/bank-full.train.csv');

let house: TestHouse;
let cwd: string;
beforeAll(async () => {
  house = await createTestHouse();
  cwd = await mkdtemp(join(tmpdir(), 'fairground-import-'));
  await writeFile(join(cwd, 'people.yaml'), peopleYaml);
  await writeFile(join(cwd, 'jobs.yaml'), columnsYaml('jobs', '  - {column: job}'));
});
afterAll(async () => {
  await house.close();
  await rm(cwd, { recursive: true, force: true });
});

const run = async (...argv: string[]) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await importCustomersCommand(argv, { house, stdout, stderr, cwd });
  const words = String(stdout.read() ?? '');
  const lines = words.trim().split('\n');
  return { code, words, told: String(stderr.read() ?? ''), last: lines.at(-1) ?? '' };
};
const file = async (name: string, words: string): Promise<string> => {
  await writeFile(join(cwd, name), words);
  return name;
};

test('the last line with --json is one object, and the same file again is unchanged', async () => {
  const name = await file('jobs.csv', 'no,job\n1,teacher\n2,driver\n');
  const first = await run(name, '--map', 'jobs.yaml', '--json');
  const again = await run(name, '--map', 'jobs.yaml', '--json');

  expect([first.code, again.code]).toEqual([0, 0]);
  expect(first.last).toMatch(
    /^\{"read":2,"accepted":2,"created":2,"updated":0,"unchanged":0,"rejected":0,"seconds":[\d.]+\}$/,
  );
  expect(JSON.parse(again.last)).toMatchObject({ accepted: 2, created: 0, unchanged: 2 });
});

test('rejected rows go to a file beside, readable by its owner alone', async () => {
  const name = await file('mixed.csv', 'no,name,mobile,job\n1,林,13900001111,\n2,江,12,\n');
  const { code, words, last } = await run(name, '--map', 'people.yaml', '--json');

  expect(code).toBe(0);
  const kept = join(cwd, 'mixed.csv.rejected.csv');
  expect(JSON.parse(last)).toMatchObject({
    read: 2,
    accepted: 1,
    rejected: 1,
    rejectedByReason: { 'bad-mobile': 1 },
    rejectsFile: kept,
  });
  expect(words).toContain('bad-mobile');
  expect(await readFile(kept, 'utf8')).toBe('\uFEFFline,reason,column,row\r\n3,bad-mobile,手机,"2,江,12,"\r\n');
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
});

test('without rejected rows no file is made; --rejects says where', async () => {
  await run(await file('good.csv', 'no,job\n5,a\n'), '--map', 'jobs.yaml');
  await run(await file('bad.csv', 'no,job\n6,a,b\n'), '--map', 'jobs.yaml', '--rejects', 'out/left.csv');

  expect(existsSync(join(cwd, 'good.csv.rejected.csv'))).toBe(false);
  expect(existsSync(join(cwd, 'out/left.csv'))).toBe(true);
});

test('a dry run leaves neither customers nor a fact nor an import', async () => {
  const name = await file('dry.csv', 'no,job\nD1,a\nD2,b\n');
  const { code, last } = await run(name, '--map', 'jobs.yaml', '--dry-run', '--json');

  expect([code, JSON.parse(last)]).toMatchObject([0, { created: 2, dryRun: true }]);
  const [left] = await house.sql<{ customers: number; imports: number }[]>`
    select (select count(*) from foundation.customers where external_no like 'D_') as customers,
      (select count(*) from foundation.imports where file_name = 'dry.csv') as imports`;
  expect(left).toEqual({ customers: 0, imports: 0 });
});

test('a wrong header is refused in both languages with exit code 1', async () => {
  const name = await file('head.csv', 'no,occupation\n1,a\n');
  const { code, words, last } = await run(name, '--map', 'jobs.yaml', '--json');

  expect(code).toBe(1);
  expect(words).toContain('缺少 “job”');
  expect(JSON.parse(last)).toMatchObject({ error: 'import-header', en: expect.stringContaining('missing “job”') });
});

test('a wrong command is told with exit code 2', async () => {
  const name = await file('any.csv', 'no,job\n');
  const answers = await Promise.all([
    run(),
    run(name),
    run(name, '--map', 'none.yaml'),
    run('none.csv', '--map', 'jobs.yaml'),
    run(name, '--map', 'jobs.yaml', '--org', '无此机构'),
    run(name, '--mapp', 'x'),
  ]);

  expect(answers.map((answer) => answer.code)).toEqual([2, 2, 2, 2, 2, 2]);
  for (const answer of answers) expect(answer.told.trim().split('\n')).toHaveLength(2);
});

test('new customers belong to the head office, or to the organisation that is named', async () => {
  const bank = await foundBank(house);
  await run(await file('head-office.csv', 'no,job\nH1,a\n'), '--map', 'jobs.yaml');
  await run(await file('branch.csv', 'no,job\nB1,a\n'), '--map', 'jobs.yaml', '--org', bank.branch);
  await run(await file('outlet.csv', 'no,job\nO1,a\n'), '--map', 'jobs.yaml', '--org', '鼓楼网点');

  const rows = await house.sql<{ external_no: string; org_path: string }[]>`
    select external_no, org_path from foundation.customers where external_no in ('H1', 'B1', 'O1') order by external_no`;
  expect(rows.map((row) => row.org_path)).toEqual([
    `${bank.headOffice}/${bank.branch}/`,
    `${bank.headOffice}/`,
    `${bank.headOffice}/${bank.branch}/${bank.outlet}/`,
  ]);
});

test('an import by the command line leaves a fact of the system', async () => {
  const key = randomUUID();
  await run(await file('fact.csv', `no,job\n${key},a\n`), '--map', 'jobs.yaml');

  const [fact] = await house.sql<{ actor_kind: string; created: unknown }[]>`
    select f.actor_kind, f.body -> 'created' as created from kernel.facts f
    join foundation.imports i on i.id::text = f.subject_id where i.file_name = 'fact.csv'`;
  expect(fact).toEqual({ actor_kind: 'system', created: 1 });
});

test('the list of a real bank is taken whole, and taken again it is unchanged', async (context) => {
  if (!existsSync(realFile)) {
    process.stdout.write('skipped: ../shared/data/bank-marketing is not here\n');
    return context.skip();
  }
  const map = join(rootDir, 'content/mappings/uci-bank.yaml');
  const first = JSON.parse((await run(realFile, '--map', map, '--json')).last);
  const again = JSON.parse((await run(realFile, '--map', map, '--json')).last);

  expect(first).toMatchObject({
    read: 22_233,
    accepted: 22_233,
    created: 22_233,
    updated: 0,
    unchanged: 0,
    rejected: 0,
  });
  expect(again).toMatchObject({
    read: 22_233,
    accepted: 22_233,
    created: 0,
    updated: 0,
    unchanged: 22_233,
    rejected: 0,
  });
  const [typed] = await house.sql<{ age: unknown; yes: unknown }[]>`
    select sum((attributes -> 'age')::int) as age, count(*) filter (where attributes -> 'y' = 'true') as yes from foundation.customers where source = 'uci-bank'`;
  const rows = (await readFile(realFile, 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));
  expect(typed).toEqual({
    age: rows.reduce((sum, cells) => sum + Number(cells[1]), 0),
    yes: rows.filter((cells) => cells.at(-1) === '"yes"').length,
  });
});

test('every mapping that comes with the product is well formed', async () => {
  const { allMappings } = await import('../../foundation/customer/import/mapping-files.ts');
  const { readdir } = await import('node:fs/promises');
  const files = (await readdir(join(rootDir, 'content/mappings'))).filter((name) => name.endsWith('.yaml'));

  const read = (await allMappings(join(rootDir, 'content'))).map((mapping) => `${mapping.name}.yaml`);
  expect(read.sort()).toEqual(files.sort());
});
