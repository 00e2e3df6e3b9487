import type { PlanSection } from '@fairground/contracts/plan';
import { expect, test } from 'vitest';
import { problemFailure } from '../../app/failure.ts';
import { changePlan } from './plan-draft.ts';
import { type Base, type SaveOne, saveSections } from './save-sections.ts';
import { aPlan } from './testing-plan.ts';

const words = { title: '', action: '' };
const outdated = () =>
  problemFailure(409, { type: '', title: '', status: 409, detail: '', code: 'plan-outdated', zh: words, en: words });

/** A server that keeps a plan and refuses a save on an old revision, as the real one does. */
const aServer = (start: Base) => {
  let stored = start;
  const saves: PlanSection[] = [];
  return {
    saves,
    stored: () => stored,
    change: (path: string, value: unknown) => {
      stored = { plan: changePlan(stored.plan, path, value), revision: stored.revision + 1 };
    },
    ports: {
      send: async ({ section, revision, value }: SaveOne): Promise<Base> => {
        if (revision !== stored.revision) throw outdated();
        stored = { plan: { ...stored.plan, [section]: value }, revision: revision + 1 };
        saves.push(section);
        return stored;
      },
      fetchNewer: async (): Promise<Base> => stored,
    },
  };
};

const base: Base = { plan: aPlan(), revision: 1 };
const mine = changePlan(aPlan(), 'content.askedFor.zh', '我写的');

test('sections are saved one after another, each on the revision before it', async () => {
  const server = aServer(base);
  const end = await saveSections(server.ports, { sections: ['content', 'play'], draft: mine, base });
  expect(end.kind).toBe('saved');
  expect(end.base.revision).toBe(3);
  expect(server.saves).toEqual(['content', 'play']);
});

test('a colleague’s save in another section is met without a question', async () => {
  const server = aServer(base);
  server.change('survey.intro.zh', '他写的');
  const end = await saveSections(server.ports, { sections: ['content'], draft: mine, base });
  expect(end.kind).toBe('saved');
  expect([end.draft.content.askedFor.zh, end.draft.survey.intro.zh]).toEqual(['我写的', '他写的']);
  expect(server.stored().plan.survey.intro.zh).toBe('他写的');
});

test('a colleague’s save in the same section stops and keeps both', async () => {
  const server = aServer(base);
  server.change('content.askedFor.zh', '他写的');
  const end = await saveSections(server.ports, { sections: ['content'], draft: mine, base });
  expect(end).toMatchObject({ kind: 'conflict', sections: ['content'] });
  expect(end.draft.content.askedFor.zh).toBe('我写的');
  expect(server.stored().plan.content.askedFor.zh).toBe('他写的');
});

test('a refusal names its section and leaves the draft as typed', async () => {
  const server = aServer(base);
  const refused = problemFailure(400, { code: 'bad-input', zh: words, en: words });
  const ports = { ...server.ports, send: async () => Promise.reject(refused) };
  const end = await saveSections(ports, { sections: ['content'], draft: mine, base });
  expect(end).toMatchObject({ kind: 'failed', section: 'content', error: refused });
  expect(end.draft).toBe(mine);
});
