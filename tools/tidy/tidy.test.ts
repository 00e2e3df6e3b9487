import { describe, expect, test } from 'vitest';
import { checkModules } from './rules/modules.ts';
import { checkTableOwners } from './rules/owners.ts';
import { toSourceText } from './source-text.ts';
import { judgeFile } from './tidy.ts';

const rulesOf = (path: string, text: string): string[] =>
  judgeFile(toSourceText(path, text)).map((finding) => finding.rule);
const join = (...pieces: string[]): string => pieces.join('');
const lines = (count: number, line = 'step();'): string => `${line}\n`.repeat(count);

/** One breach of each rule: what it is, where it stands, its text. */
const breaches: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['file-length', 'server/src/kernel/long.ts', lines(401)],
  ['function-length', 'server/src/kernel/long.ts', `function long() {\n${lines(70)}}\n`],
  ['function-length', 'console/src/Long.tsx', `export const Long = () => {\n${lines(120)}  return null;\n};\n`],
  ['no-any', 'engines/draw/a.ts', 'export type Loose = any;\n'],
  ['no-enum', 'engines/draw/a.ts', 'export enum Colour { Red }\n'],
  ['no-class', 'server/src/kernel/a.ts', 'export class Store {}\n'],
  ['no-default-export', 'ui/src/a.ts', 'export default function draw() {}\n'],
  ['no-export-star', 'ui/src/a.ts', "export * from './b.ts';\nexport const a = 1;\n"],
  ['no-barrel', 'ui/src/all.ts', "export { b } from './b.ts';\n"],
  ['no-bare-throw', 'server/src/kernel/a.ts', "export const a = () => {\n  throw new Error('no');\n};\n"],
  ['no-suppression', 'ui/src/a.ts', `// @ts-${'ignore'}\nexport const a = 1;\n`],
  ['engine-has-no-clock', 'engines/draw/a.ts', 'export const now = () => Date.now();\n'],
  ['engine-has-no-chance', 'engines/draw/a.ts', 'export const roll = () => Math.random();\n'],
  ['environment-is-read-once', 'server/src/floor/booking/a.ts', 'export const port = process.env.PORT;\n'],
  [
    'only-adapters-reach-the-outside',
    'server/src/reach/messaging/a.ts',
    'export const send = (to: string) => fetch(to);\n',
  ],
  ['no-raw-colour', 'console/src/Card.tsx', "export const colour = '#1f6a4a';\n"],
  ['no-raw-colour', 'ui/src/base.css', '.card { color: #fff; }\n'],
  ['no-raw-colour', 'ui/src/base.css', '.card {\n  color: rgb(1 2 3);\n}\n'],
  [
    'sql-no-between-on-time',
    'server/src/floor/booking/a-store.ts',
    'export const a = (sql: Sql) => sql`select 1 from t where starts_at between 1 and 2`;\n',
  ],
  ['sql-timestamptz', 'server/migrations/0009_a.sql', '-- a | expand: x\ncreate table a (at timestamp not null);\n'],
  ['sql-identity', 'server/migrations/0009_a.sql', '-- a | expand: x\ncreate table a (id bigserial);\n'],
  ['sql-text', 'server/migrations/0009_a.sql', '-- a | expand: x\ncreate table a (name varchar(20));\n'],
  ['migration-header', 'server/migrations/0009_a.sql', 'create table a (name text);\n'],
  ['migration-name', 'server/migrations/a.sql', '-- a | expand: x\n'],
  [
    'glossary-table',
    'server/migrations/0009_a.sql',
    '-- a | expand: x\ncreate table floor.booking_attendees (id uuid);\n',
  ],
  ['glossary-type', 'contracts/src/a.ts', 'export type UserAccount = { id: string };\n'],
  ['glossary-route', 'contracts/src/a.ts', "export const a = { path: '/api/activities/:id' };\n"],
  ['glossary-file', 'server/src/value/points/wallet-store.ts', 'export const a = 1;\n'],
  ['folder-name', 'server/src/value/utils/a.ts', 'export const a = 1;\n'],
  ['file-name', 'server/src/value/points/pointsStore.ts', 'export const a = 1;\n'],
  ['machine-path', 'docs/operate/a.md', `see ${join('/wo', 'rk/main')}/x\n`],
  ['registry-host', 'package-lock.json', `"resolved": "https://${join('registry.npm', 'js.org')}/x"\n`],
  ['desk-word', 'server/src/kernel/a.ts', `// ${join('iss', 'ue 2')} asks for this\nexport const a = 1;\n`],
  ['outside-address', 'console/src/a.ts', `export const a = 'https://${join('cdn.fonts', '.net')}/a.css';\n`],
];

/** What stands next to a breach and is right. */
const permitted: readonly (readonly [what: string, path: string, text: string])[] = [
  ['a file of 400 lines', 'server/src/kernel/long.ts', lines(400)],
  [
    'a component of 120 lines',
    'console/src/Long.tsx',
    `export const Long = () => {\n${lines(117)}  return null;\n};\n`,
  ],
  ['a subclass of Error', 'server/src/kernel/a.ts', 'export class Refusal extends Error {}\n'],
  [
    'the function that tells a defect',
    'engines/draw/a.ts',
    'function defect(words: string): never {\n  throw new Error(words);\n}\nexport const a = () => defect("x");\n',
  ],
  ['a bare Error in a test', 'server/src/kernel/a.test.ts', "throw new Error('no');\n"],
  ['a date as a property name', 'engines/draw/a.ts', 'export const a = (row: { Date: string }) => row.Date;\n'],
  ['the default export of a config file', 'console/vite.config.ts', 'export default {};\n'],
  ['a colour in the tokens', 'ui/src/tokens.css', ':root { --ink: #1e2433; }\n'],
  ['an id selector that looks like a colour', 'ui/src/base.css', '#fade { color: var(--ink); }\n'],
  ['transparency painted by a mask', 'ui/src/base.css', '.ticket { mask: linear-gradient(#000 0 0); }\n'],
  ['an anchor', 'console/src/a.ts', "export const a = '#main';\n"],
  [
    'BETWEEN on a count',
    'server/src/floor/booking/a-store.ts',
    'export const a = (sql: Sql) => sql`select 1 from t where seats between 1 and 2`;\n',
  ],
  ['the environment handed on', 'server/src/main/a.ts', 'export const a = readConfig(process.env);\n'],
  ['a word of the trade outside the business', 'server/src/kernel/log.ts', 'export type Log = { line: string };\n'],
  ['a user agent', 'server/src/http/user-agent.ts', 'export type UserAgent = string;\n'],
  ['the public door of a module', 'server/src/value/points/public.ts', "export { a } from './a.ts';\n"],
  ['an address of a specification', 'ui/src/a.ts', "export const svg = 'http://www.w3.org/2000/svg';\n"],
  ['an address for examples', 'server/src/kernel/a.ts', "export const a = 'https://mail.example.com/x';\n"],
];

describe('tidy', () => {
  test.each(breaches)('%s is named in %s', (rule, path, text) => {
    expect(rulesOf(path, text)).toEqual([rule]);
  });

  test.each(permitted)('%s passes', (_what, path, text) => {
    expect(rulesOf(path, text)).toEqual([]);
  });

  test('a function written only to be a decorator is named', () => {
    expect(rulesOf('server/src/kernel/a.ts', 'export class Refusal extends Error {\n  @logged tell() {}\n}\n')).toEqual(
      ['no-decorator'],
    );
  });

  test('a module needs README, door and tests, a room not yet furnished only its README', () => {
    const rules = (paths: readonly string[]) => checkModules(paths, () => null).map((finding) => finding.rule);
    expect(rules(['server/src/floor/booking/slot-rules.ts'])).toEqual([
      'module-readme',
      'module-public',
      'module-tests',
    ]);
    expect(rules(['server/src/floor/crowd/README.md'])).toEqual([]);
  });

  test('a README over 40 lines and a door over 60 are too long', () => {
    const folder = 'server/src/floor/booking';
    const texts: Record<string, string> = {
      [`${folder}/README.md`]: lines(41, 'words'),
      [`${folder}/public.ts`]: lines(61),
      [`${folder}/a.test.ts`]: '',
    };
    const found = checkModules(Object.keys(texts), (path) => toSourceText(path, texts[path] ?? ''));
    expect(found.map((finding) => finding.rule)).toEqual(['module-readme', 'module-public']);
  });

  test('only the owner writes a table, others read views', () => {
    const migration = toSourceText(
      'server/migrations/0009_a.sql',
      '-- floor/booking | expand: x\ncreate table floor.slots (id uuid);\ncreate view floor.slots_open as select 1;\n',
    );
    const rulesFor = (path: string, sql: string) =>
      checkTableOwners([migration, toSourceText(path, `export const a = (tx: Tx) => tx\`${sql}\`;\n`)]).map(
        (finding) => finding.rule,
      );
    expect(rulesFor('server/src/floor/booking/a-store.ts', 'update floor.slots set id = id')).toEqual([]);
    expect(rulesFor('server/src/floor/checkin/a-store.ts', 'update floor.slots set id = id')).toEqual([
      'only-owners-write',
    ]);
    expect(rulesFor('server/src/floor/checkin/a-store.ts', 'delete from floor.slots')).toEqual(['only-owners-write']);
    expect(rulesFor('server/src/floor/checkin/a-views.ts', 'select 1 from floor.slots')).toEqual(['others-read-views']);
    expect(rulesFor('server/src/floor/checkin/a-views.ts', 'select 1 from floor.slots_open')).toEqual([]);
  });
});
