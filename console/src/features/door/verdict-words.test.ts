import { expect, test } from 'vitest';
import { type DoorVerdict, staysMs, verdictWords } from './verdict-words.ts';

const already: DoorVerdict = {
  kind: 'already',
  codeTail: 'Q92',
  at: '2027-03-20T02:07:10Z',
  lane: '1',
  serverNow: '2027-03-20T02:15:40Z',
};

test('a guest who is in already is told with time, lane and whole minutes since', () => {
  expect(verdictWords(already)).toMatchObject({
    kind: 'already',
    id: 'already',
    marks: { lane: '1' },
    minutesAgo: 8,
    from: '2027-03-20T02:07:10Z',
  });
});

test('a clock of the server that steps back never makes minutes negative', () => {
  expect(verdictWords({ ...already, serverNow: '2027-03-20T02:00:00Z' }).minutesAgo).toBe(0);
});

test('too early waits, names the opening and rounds the wait up', () => {
  const words = verdictWords({
    kind: 'too-early',
    codeTail: 'Q92',
    opensAt: '2027-03-20T05:45:00Z',
    serverNow: '2027-03-20T05:30:30Z',
  });
  expect(words).toMatchObject({ kind: 'wait', id: 'too-early', marks: { minutes: 15 }, from: '2027-03-20T05:45:00Z' });
});

test('a guest on the waitlist waits; every other unknown code is refused in its own words', () => {
  const kinds = (['unreadable', 'unknown', 'expired-code', 'cancelled', 'waitlisted'] as const).map((reason) =>
    verdictWords({ kind: 'not-known', reason }),
  );
  expect(kinds.map((words) => words.kind)).toEqual(['refused', 'refused', 'refused', 'refused', 'wait']);
  expect(new Set(kinds.map((words) => words.id)).size).toBe(5);
});

test('only the admitted verdict leaves by itself', () => {
  expect(staysMs({ kind: 'not-known', reason: 'unknown' })).toBeNull();
  expect(staysMs(already)).toBeNull();
  expect(
    staysMs({
      kind: 'admitted',
      alias: { zh: '小满', en: 'Xiaoman' },
      codeTail: 'Q92',
      track: 'personal',
      startsAt: already.at,
      endsAt: already.at,
    }),
  ).toBe(1200);
});
