import type { Plan, PlanSection } from '@fairground/contracts/plan';
import { beforeAll, expect, test } from 'vitest';
import { packHash, templateFolder } from '../../testing/campaign-world.ts';
import type { ReadinessContext } from './campaign-deps.ts';
import { forbiddenTerm } from './forbidden-words.ts';
import { loadTemplates, planFromTemplate } from './load-templates.ts';
import { readinessRules } from './readiness-rules.ts';

const context: ReadinessContext = { today: '2027-01-10', state: 'draft', parts: { pack: packHash } };
let template: Plan;

beforeAll(async () => {
  const found = (await loadTemplates(templateFolder)).get('simulation-day');
  if (found) template = planFromTemplate(found, { title: { zh: '体验日', en: 'Day' }, startsOn: '2027-03-20' });
});

const judge = (id: string, plan: Plan, more: Partial<ReadinessContext> = {}) =>
  readinessRules.find((rule) => rule.id === id)?.check(plan, { ...context, ...more });
const changed = <S extends PlanSection>(section: S, change: Partial<Plan[S]>): Plan => ({
  ...template,
  [section]: { ...template[section], ...change },
});
const withSlots = (change: (slot: Plan['slots']['items'][number]) => object): Plan =>
  changed('slots', { items: template.slots.items.map((slot) => ({ ...slot, ...change(slot) })) });

test('the template passes every check that could stop it', () => {
  const blocked = readinessRules.filter((rule) => rule.check(template, context).group === 'block');
  expect(blocked.map((rule) => rule.id)).toEqual([]);
  expect(readinessRules.length).toBeGreaterThanOrEqual(20);
  expect(new Set(readinessRules.map((rule) => rule.id)).size).toBe(readinessRules.length);
});

test.each<[string, () => Plan, Partial<ReadinessContext>?]>([
  ['starts-in-the-future', () => template, { today: '2027-03-20' }],
  ['title-in-both-languages', () => changed('basics', { title: { zh: 'Day', en: 'Day' } })],
  ['venue-within-fire-limit', () => changed('basics', { venue: { ...template.basics.venue, fireCapacity: 200 } })],
  ['every-stage-has-a-target', () => changed('goals', { funnel: template.goals.funnel.slice(1) })],
  [
    'funnel-narrows',
    () =>
      changed('goals', {
        funnel: template.goals.funnel.map((row) => (row.stage === 'surveyed' ? { ...row, target: 811 } : row)),
      }),
  ],
  ['bookings-fit-capacity', () => withSlots(() => ({ personal: 79 }))],
  [
    'nps-has-enough-answers',
    () => changed('goals', { quality: template.goals.quality.map((goal) => ({ ...goal, minResponses: 541 })) }),
  ],
  ['quotas-reach-target', () => changed('audience', { segments: template.audience.segments.slice(1) })],
  ['slots-inside-the-days', () => withSlots((slot) => ({ day: slot.day + 1 }))],
  ['slots-inside-the-days', () => withSlots(() => ({ end: '08:00' }))],
  ['admission-within-the-hour', () => withSlots((slot) => (slot.key === 'd1s2' ? { start: '09:30' } : {}))],
  ['admission-within-the-hour', () => changed('slots', { hourlyCap: 201 })],
  ['peak-within-operating-cap', () => withSlots((slot) => ({ personal: 200, start: slot.start }))],
  ['peak-within-fire-limit', () => withSlots(() => ({ personal: 200 }))],
  ['guides-for-guests', () => changed('slots', { guideRatio: 16 })],
  ['mass-event-permit', () => withSlots(() => ({ personal: 160 })), { today: '2027-03-01' }],
  ['points-caps', () => changed('rewards', { earning: [{ trigger: 'checked-in', points: 20, capPoints: 19 }] })],
  ['pack-is-there', () => template, { parts: {} }],
  ['survey-has-nps', () => changed('survey', { questions: template.survey.questions.slice(1) })],
  ['survey-length', () => changed('survey', { questions: template.survey.questions.slice(0, 2) })],
  ['required-consent', () => changed('content', { consents: template.content.consents.slice(1) })],
  [
    'marketing-stays-voluntary',
    () =>
      changed('content', { consents: template.content.consents.map((consent) => ({ ...consent, isRequired: true })) }),
  ],
  [
    'retention-is-told',
    () =>
      changed('content', { consents: template.content.consents.map((consent) => ({ ...consent, retentionDays: 77 })) }),
  ],
  ['disclaimer-is-clear', () => changed('content', { disclaimer: { zh: '祝你愉快', en: 'Have fun' } })],
  ['no-forbidden-words', () => changed('content', { askedFor: { zh: '稳赚的体验', en: 'A day' } })],
])('%s stops a plan that breaks it', (id, plan, more) => {
  expect(judge(id, plan(), more)?.group).toBe('block');
});

test('a thousand guests a day call for a permit 20 days ahead', () => {
  const large = withSlots(() => ({ personal: 160 }));
  expect(judge('mass-event-permit', large, { today: '2027-02-28' })?.group).toBe('evidence');
  expect(judge('mass-event-permit', large, { today: '2027-03-01' })?.group).toBe('block');
});

test.each([
  ['本金保本，放心', '保本'],
  ['分享到群即可领礼品', '分享到群即可领'],
  ['存款满5万送大米', '存款满5万送'],
  ['禁止代客操作，分享到群即可领礼品', '分享到群即可领'],
  ['理财非存款，不保本、不承诺收益', null],
  ['警惕“保本高收益”骗局', null],
  ['无需分享就能参加', null],
])('“%s” is judged by its words and what stands before them', (zh, term) => {
  expect(forbiddenTerm({ zh, en: 'A day' })).toBe(term);
});

test('English baits are found, denials are not', () => {
  expect(forbiddenTerm({ zh: '体验日', en: 'A risk-free way to learn' })).toBe('risk-free');
  expect(forbiddenTerm({ zh: '体验日', en: 'This is not a guaranteed return' })).toBeNull();
});
