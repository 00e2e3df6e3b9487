import { expect, test } from 'vitest';
import { campaignPath, whyNot } from './campaign-rules.ts';

const ready = { hasDrifted: false, blocks: 0 };

test('what is over can neither be edited nor sent nor published', () => {
  const ended = { state: 'ended', ...ready } as const;
  for (const act of ['edit', 'submit', 'withdraw', 'publish'] as const)
    expect(whyNot(act, ended)).toMatchObject({
      code: 'campaign-state',
      params: { stateZh: '已结束', stateEn: 'ended' },
    });
});

test('a plan with open checks cannot be sent, and says how many they are', () => {
  expect(whyNot('submit', { state: 'draft', hasDrifted: false, blocks: 3 })).toEqual({
    code: 'plan-not-ready',
    params: { count: 3 },
  });
  expect(whyNot('submit', { state: 'draft', ...ready })).toBeNull();
});

test('a published campaign may be edited, which makes its next version', () => {
  expect(whyNot('edit', { state: 'published', ...ready })).toBeNull();
  expect(whyNot('publish', { state: 'published', ...ready })?.code).toBe('campaign-state');
});

test('on the days of the event the path stands at play, after them at the retrospect', () => {
  const days = {
    createdOn: '2027-01-10',
    submittedOn: '2027-01-11',
    publishedOn: '2027-01-13',
    startsOn: '2027-03-20',
    endsOn: '2027-03-22',
  };
  const nowAt = (state: 'published' | 'ended', today: string) =>
    campaignPath(state, { ...days, today }).find((stop) => stop.state === 'now');
  expect(nowAt('published', '2027-03-19')).toEqual({ key: 'book', day: '2027-01-13', state: 'now' });
  expect(nowAt('published', '2027-03-21')).toEqual({ key: 'play', day: '2027-03-20', state: 'now' });
  expect(nowAt('ended', '2027-03-22')).toEqual({ key: 'retrospect', day: '2027-03-22', state: 'now' });
});
