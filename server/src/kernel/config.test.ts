import { isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

function configOf(env: Record<string, string>) {
  const reading = readConfig(env);
  if ('problems' in reading) return expect.fail(reading.problems.join('\n'));
  return reading.config;
}

function problemsOf(env: Record<string, string>): string[] {
  const reading = readConfig(env);
  return 'problems' in reading ? reading.problems : [];
}

test('an empty environment gives a demo bank on its own database', () => {
  const config = configOf({});
  expect(config.ports).toEqual({ console: 7300, consoleTls: 7301, participant: 7310, participantTls: 7311 });
  expect(config.databaseUrl).toBeNull();
  expect(config.isDemo).toBe(true);
  expect(config.poolSize).toBe(24);
  expect(isAbsolute(config.dataDir)).toBe(true);
  expect(config.dataDir).toBe(join(config.rootDir, '.data'));
});

test('a bank that brings its own database gets no demo data unless it asks for it', () => {
  const url = 'postgres://bank:secret@db.example/fairground';
  expect(configOf({ DATABASE_URL: url }).isDemo).toBe(false);
  expect(configOf({ DATABASE_URL: url, FAIRGROUND_DEMO: 'on' }).isDemo).toBe(true);
});

test('the participant app and both HTTPS addresses follow PORT', () => {
  const { ports } = configOf({ PORT: '8000' });
  expect(ports).toEqual({ console: 8000, consoleTls: 8001, participant: 8010, participantTls: 8011 });
});

test.each([
  ['PORT', '0'],
  ['PORT', '65530'],
  ['PORT', 'abc'],
  ['PORT', '73e2'],
  ['HOST', 'the-cellar'],
  ['DATABASE_URL', 'mysql://bank@db/fairground'],
  ['DATABASE_URL', 'postgres://db.example'],
  ['FAIRGROUND_DEMO', 'maybe'],
  ['FAIRGROUND_POOL', '19'],
  ['FAIRGROUND_LOG_LEVEL', 'loud'],
  ['FAIRGROUND_PUBLIC_HOST', 'https://fair.example:443'],
])('%s=%s is refused in one sentence of each language that names the variable', (name, value) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toHaveLength(1);
  const [chinese, english, ...more] = problems[0]?.split('\n') ?? [];
  expect(more).toEqual([]);
  expect(chinese).toMatch(new RegExp(`^${name} .*。$`));
  expect(english).toMatch(new RegExp(`^${name} must .*\\.$`));
});

test('several bad variables are all told at once', () => {
  expect(problemsOf({ PORT: 'x', FAIRGROUND_POOL: '1', FAIRGROUND_DEMO: '?' })).toHaveLength(3);
});

test('a refused database address is never quoted, because it holds a password', () => {
  expect(problemsOf({ DATABASE_URL: 'http://bank:hunter2@db/fairground' }).join()).not.toContain('hunter2');
});

test('a variable that is set but empty counts as not set', () => {
  expect(configOf({ PORT: '', DATABASE_URL: ' ' })).toEqual(configOf({}));
});
