import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../server/src/testing/test-database.ts';
import { compareGenerated } from './contracts/drift.ts';
import { generateContracts, loadOperations, readVersion } from './contracts/generate.ts';
import type { OperationTable } from './contracts/openapi.ts';
import type { Finding } from './finding.ts';
import { checkImportRules } from './import-rules.ts';
import { accomplices, permitted, plants, targets, targetText } from './planted-imports.ts';
import { checkSql } from './sql/check-sql.ts';

const house = path.resolve(import.meta.dirname, '..', '..');
const temporary: string[] = [];

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'fairground-check-'));
  temporary.push(folder);
  return folder;
}

/** A small house of its own, with the real rules and the real packages. */
function aHouseWith(files: readonly { readonly file: string; readonly text: string }[]): string {
  const root = temporaryFolder();
  for (const { file, text } of [...targets.map((file) => ({ file, text: targetText })), ...files]) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  copyFileSync(path.join(house, 'tsconfig.json'), path.join(root, 'tsconfig.json'));
  symlinkSync(path.join(house, 'node_modules'), path.join(root, 'node_modules'));
  return root;
}

describe('import rules', () => {
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    findings = await checkImportRules(aHouseWith([...plants, ...accomplices]), house);
  });

  test('every rule has a planted violation', () => {
    const config = createRequire(import.meta.url)(path.join(house, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[];
    };
    expect(plants.map((plant) => plant.rule).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  test.each(plants)('$rule is named when $file breaks it', ({ rule, file }) => {
    const ring = rule === 'no-runtime-cycle' ? [file, 'engines/draw/e.ts'] : [file];
    expect(findings.filter((finding) => ring.includes(finding.at)).map((finding) => finding.rule)).toEqual([rule]);
  });

  test('a library too heavy for a phone is found behind an engine', () => {
    const found = findings.filter((finding) => finding.at === 'participant/src/heavy.ts');
    expect(found.map((finding) => finding.rule)).toEqual(['participant-stays-light']);
    expect(found[0]?.says).toContain('engines/rules/cel.ts');
  });

  test('each finding says how to mend it', () => {
    for (const finding of findings) expect(finding.says.length, finding.rule).toBeGreaterThan(60);
  });

  test('permitted imports pass', async () => {
    expect(await checkImportRules(aHouseWith(permitted), house)).toEqual([]);
  });
});

describe('contract drift', () => {
  let operations: OperationTable = {};
  let folder = '';

  beforeAll(async () => {
    operations = await loadOperations(house);
    folder = path.join(temporaryFolder(), 'generated');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(await generateContracts(operations, readVersion(house))))
      writeFileSync(path.join(folder, name), text);
  });

  test('generating twice gives the same bytes', async () => {
    expect(compareGenerated(await generateContracts(operations, readVersion(house)), folder)).toEqual([]);
  });

  test('an operation that changed its path is drift in all three files', async () => {
    const [name, operation] = Object.entries(operations)[0] ?? [];
    if (name === undefined || operation === undefined) throw new Error('the operation table is empty');
    const changed = { ...operations, [name]: { ...operation, path: '/api/planted' } };
    const findings = compareGenerated(await generateContracts(changed, readVersion(house)), folder);
    expect(findings.map((finding) => [finding.rule, finding.at.replace(/:\d+$/, '')])).toEqual(
      ['openapi.json', 'api.ts', 'operations-client.ts'].map((file) => [
        'contract-drift',
        `contracts/generated/${file}`,
      ]),
    );
  });

  test('a generated file edited by hand is drift', async () => {
    const edited = path.join(temporaryFolder(), 'generated');
    mkdirSync(edited);
    const files = await generateContracts(operations, readVersion(house));
    for (const [name, text] of Object.entries(files))
      writeFileSync(path.join(edited, name), name === 'api.ts' ? `${text}// a note\n` : text);
    expect(compareGenerated(files, edited).map((finding) => finding.at.replace(/:\d+$/, ''))).toEqual([
      'contracts/generated/api.ts',
    ]);
  });
});

/** Stands for `${...}` in a planted query, so that no reader takes the text for a template of this file. */
const hole = (code: string) => `\u0024{${code}}`;

describe('row types of queries', () => {
  const right =
    'sql<{ seq: number; at: string; campaign_id: string | null; body: unknown }[]>`select seq, at, campaign_id, body from kernel.facts`';
  const vouched = 'sql<{ actor_id: string }[]>`select actor_id from kernel.facts where actor_id is not null`';
  const helper = `sql\`select ${hole('sql(names)')} from kernel.facts\``;
  const wrong: readonly (readonly [what: string, query: string, says: string])[] = [
    [
      'a column of another type',
      'sql<{ seq: string }[]>`select seq from kernel.facts`',
      'seq is int8 and arrives as number',
    ],
    [
      'a column missing in the type',
      'sql<{ seq: number }[]>`select seq, kind from kernel.facts`',
      'column kind is selected and missing',
    ],
    [
      'a property that no column fills',
      'sql<{ seq: number; kind: string }[]>`select seq from kernel.facts`',
      'the row type has kind',
    ],
    [
      'a nullable column typed as always there',
      'sql<{ actor_id: string }[]>`select actor_id from kernel.facts`',
      'actor_id may be null',
    ],
    [
      'an array of another kind',
      'sql<{ seqs: string[] }[]>`select array_agg(seq) as seqs from kernel.facts`',
      'seqs is int8[] and arrives as number[]',
    ],
    ['a row type that is no array', 'sql<{ seq: number }>`select seq from kernel.facts`', 'is no array'],
    ['a column that does not exist', 'sql`select sequence from kernel.facts`', 'column "sequence" does not exist'],
    ['a helper that builds SQL at run time', helper, 'a fragment or helper stands inside'],
    [
      'text handed to JSON, which would be encoded twice',
      `sql\`select 1 from kernel.facts where body = ${hole('names[0] ?? null')}::jsonb\``,
      'would be encoded twice',
    ],
    [
      'text handed to a boolean',
      `sql\`select 1 from kernel.reactions_due where is_parked = ${hole('names[0] ?? null')}\``,
      'pass a boolean',
    ],
    ['text put together at run time', `sql.unsafe(\`select ${hole('names[0]')}\`)`, 'text put together at run time'],
  ];
  const file = 'server/src/kernel/planted-store.ts';
  let database: TestDatabase;
  let findings: readonly Finding[] = [];
  const lines = ["import type { Sql } from './sql.ts';"];

  beforeAll(async () => {
    database = await createTestDatabase();
    const queries = [
      right,
      ...wrong.map(([, query]) => query),
      `// sql-check: dynamic, the caller chooses the columns\n${helper}`,
      `// sql-check: dynamic\n  ${helper}`,
      `// sql-check: non-null, only signed facts are read\n${vouched}`,
    ];
    for (const [index, query] of queries.entries())
      lines.push(`export const planted${index} = (sql: Sql, names: string[]) =>`, ...query.split('\n'), ';');
    findings = await checkSql(house, {
      overlay: { [file]: lines.join('\n') },
      only: (name) => name === file,
      url: database.url,
    });
  });
  afterAll(() => database.drop());

  /** What was found at a line of the planted file. */
  const foundAt = (line: string) =>
    findings.filter((finding) => finding.at === `${file}:${lines.indexOf(line) + 1}`).map((finding) => finding.says);

  test.each(wrong)('%s is named', (_what, query, says) => {
    expect(foundAt(query).join(' ')).toContain(says);
  });

  test('a right row type passes, and so does a query taken out with a reason', () => {
    const named = new Set(findings.map((finding) => finding.at));
    // Each wrong query once, and the one whose note gives no reason.
    expect(named.size).toBe(wrong.length + 1);
    expect(foundAt(right)).toEqual([]);
    expect(foundAt(vouched)).toEqual([]);
    expect(foundAt(`  ${helper}`).join(' ')).toContain('a fragment or helper stands inside');
  });
});
