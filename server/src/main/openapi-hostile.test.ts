import { randomUUID } from 'node:crypto';
import { commonRefusals, type Operation } from '@fairground/contracts/operation';
import { operations } from '@fairground/contracts/operations';
import { problem } from '@fairground/contracts/problem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { campaignMutations, customerMutations, staffMutations } from '../testing/console-mutations.ts';
import type { MutationCase } from '../testing/idempotency-harness.ts';
import { doorMutations, floorMutations } from '../testing/participant-mutations.ts';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

const operationOf = (name: string): Operation =>
  Object.entries(operations).find(([key]) => key === name)?.[1] ?? expect.fail(name);

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** What no honest form sends, as JSON text. */
const hostileValues: readonly string[] = [
  'null',
  'true',
  '-1',
  '0.5',
  '2147483648',
  '9007199254740991',
  '1e400',
  '[]',
  '{}',
  '[null,{"a":[]}]',
  '""',
  '"   "',
  `"${'长'.repeat(9000)}"`,
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\u202egnp.exe 👩‍👩‍👧 \\uffff"',
  `"'; drop table kernel.facts; --"`,
  '"__proto__"',
  '"0000-01-01"',
  '"9999-12-31"',
  '"2027-02-30"',
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}',
  nested(3000),
];

const hostileBodies: readonly string[] = [
  'null',
  '[]',
  '"words"',
  '7',
  'true',
  '{}',
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"toString":1}',
  nested(9000),
  `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  `{${Array.from({ length: 4000 }, (_, place) => `"k${place}":${place}`).join(',')}}`,
  `[${'0,'.repeat(20_000)}0]`,
  '{"id":"\\u0000"}',
  `{"\\ud800":1}`,
];

type Path = readonly (string | number)[];

/** Where values stand in a body, at most a dozen places, so that the long lists of a plan do not drown the rest. */
const placesOf = (value: unknown, at: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return at.length > 0 ? [at] : [];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [...(at.length > 0 ? [at] : []), ...inside];
};

const mark = '"@@here@@"';
/** The body as JSON text with one place replaced by hostile text. */
const replaced = (body: unknown, place: Path, words: string): string => {
  const copy = structuredClone(body) as Record<string | number, unknown>;
  let holder = copy;
  for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[place.at(-1) ?? ''] = '@@here@@';
  return JSON.stringify(copy).replace(mark, () => words);
};

interface Answered {
  readonly status: number;
  readonly words: string;
  readonly type: string;
}

/** What is wrong with an answer; null where it is on schema or a problem this operation may give. */
const judge = (name: string, { status, words, type }: Answered): string | null => {
  const operation = operationOf(name);
  if (status >= 500) return `${status} ${words.slice(0, 200)}`;
  if (status === 200) {
    if (!(operation.response instanceof z.ZodType)) return null;
    return operation.response.safeParse(JSON.parse(words)).success ? null : `off schema: ${words.slice(0, 200)}`;
  }
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const read = problem.safeParse(JSON.parse(words));
  if (!read.success) return `no problem document: ${words.slice(0, 200)}`;
  const known: readonly string[] = [...commonRefusals, ...operation.refusals, 'body-too-large'];
  return known.includes(read.data.code) ? null : `refuses with ${read.data.code}, which its contract does not name`;
};

const attack = async (one: MutationCase): Promise<{ readonly wrong: string[]; readonly sent: number }> => {
  const prepared = await one.prepare();
  const places = placesOf(prepared.body).slice(0, 12);
  const bodies = [
    ...hostileBodies,
    ...places.flatMap((place) => hostileValues.map((words) => replaced(prepared.body, place, words))),
  ];
  const wrong: string[] = [];
  for (const payload of bodies) {
    const response = await one.app().inject({
      method: one.method,
      url: prepared.path,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(prepared.cookie === null ? {} : { cookie: prepared.cookie }),
      },
      payload,
    });
    const type = String(response.headers['content-type'] ?? '');
    const verdict = judge(one.name, { status: response.statusCode, words: response.body, type });
    if (verdict) wrong.push(`${one.name} ${payload.slice(0, 160)} -> ${verdict}`);
  }
  return { wrong, sent: bodies.length };
};

const attackAll = async (cases: readonly MutationCase[]): Promise<void> => {
  const wrong: string[] = [];
  for (const one of cases) {
    const result = await attack(one);
    if (operationOf(one.name).request) expect(result.sent, one.name).toBeGreaterThanOrEqual(20);
    wrong.push(...result.wrong);
  }
  expect(wrong.slice(0, 30)).toEqual([]);
  expect(house.logged.filter((line) => line.includes('"defect"'))).toEqual([]);
};

test('hostile bodies for staff and customers break nothing', () =>
  attackAll([...staffMutations(() => house), ...customerMutations(() => house)]));
test('hostile bodies for campaigns and reviews break nothing', () => attackAll(campaignMutations(() => house)));
test('hostile bodies of participants break nothing', () =>
  attackAll([...doorMutations(() => house), ...floorMutations(() => house)]));

const hostileWords = [
  '%00',
  '%ED%A0%80',
  '%',
  '..%2f..%2fetc',
  "'%20or%201=1--",
  '__proto__',
  '9'.repeat(40),
  '-1',
  'x'.repeat(190),
  '👩',
  '0000-01-01',
  'NaN',
  '%22',
];

test('hostile addresses and filters of every read break nothing', async () => {
  const { campaign } = house;
  const guest = await house.insider();
  const everything = await house.hire(['operator', 'analyst'], 'head');
  const audit = await house.staff('auditor');
  const wrong: string[] = [];
  for (const [name, operation] of Object.entries(operations) as [string, Operation][]) {
    if (operation.method !== 'get') continue;
    const who =
      operation.origin === 'participant'
        ? guest
        : operation.permission === 'audit.read' || operation.permission === 'staff.read'
          ? audit
          : everything;
    const known = operation.path
      .replace(':campaignId', campaign.id)
      .replace(':slug', campaign.slug)
      .replace(':stage', 'booked');
    const filters = Object.keys(operation.query?.shape ?? {});
    const cursors = [
      'MjAyNy0wMy0yMFQ5OTo5OTo5OVogMDAwMA',
      Buffer.from(`9999-99-99T00:00Z ${randomUUID()}`).toString('base64url'),
    ];
    const paths = [
      ...hostileWords.map((words) => operation.path.replace(/:\w+/g, () => words)),
      ...filters.flatMap((filter) => [...hostileWords, ...cursors].map((words) => `${known}?${filter}=${words}`)),
    ];
    for (const path of new Set(operation.path.includes(':') || filters.length > 0 ? paths : [])) {
      if (operation.response === 'stream' && path.startsWith(known)) continue;
      const app = operation.origin === 'console' ? house.apps.console : house.apps.participant;
      const response = await app.inject({ method: 'GET', url: path, headers: { cookie: who.cookie } });
      // A word that is no address leaves the routes; what answers there is looked at as well.
      const isRoute = response.headers['content-type']?.toString().includes('json') ?? false;
      const type = String(response.headers['content-type'] ?? '');
      const verdict =
        response.statusCode >= 500 || isRoute
          ? judge(name, { status: response.statusCode, words: response.body, type })
          : null;
      if (verdict) wrong.push(`${name} ${path.slice(0, 160)} -> ${verdict}`);
    }
  }
  expect(wrong.slice(0, 30)).toEqual([]);
});
