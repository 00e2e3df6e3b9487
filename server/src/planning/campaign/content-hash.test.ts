import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@fairground/contracts/plan';
import { expect, test } from 'vitest';
import { templateFolder } from '../../testing/campaign-world.ts';
import { contentHashOf } from './content-hash.ts';
import { loadTemplates, planFromTemplate } from './load-templates.ts';

const plan = async (): Promise<Plan> => {
  const [template] = (await loadTemplates(templateFolder)).values();
  if (!template) return Promise.reject(new TypeError('no template'));
  return planFromTemplate(template, { title: { zh: '体验日', en: 'Day' }, startsOn: '2027-03-20' });
};

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
};

test('the hash follows the words, not the order in which they are stored', async () => {
  const before = await plan();
  const hash = contentHashOf(before, { pack: 'a', questions: 'b' });
  expect(contentHashOf(reversed(before) as Plan, { questions: 'b', pack: 'a' })).toBe(hash);
  expect(
    contentHashOf({ ...before, play: { ...before.play, packId: 'other' } }, { pack: 'a', questions: 'b' }),
  ).not.toBe(hash);
  expect(contentHashOf(before, { pack: 'c', questions: 'b' })).not.toBe(hash);
});

test('a wrong template stops the start and names the file and the place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'templates-'));
  await writeFile(join(folder, 'broken.yaml'), 'schema: campaign-template/1\nkey: broken\n');
  await expect(loadTemplates(folder)).rejects.toThrow(
    /content\/templates\/broken\.yaml is not a campaign template: kind/,
  );
  await rm(folder, { recursive: true });
});
