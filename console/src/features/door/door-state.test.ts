import { expect, test } from 'vitest';
import { unreachable } from '../../app/failure.ts';
import { type DoorAct, doorStep, openDoor, type Presentation, takesReadings } from './door-state.ts';
import type { DoorVerdict } from './verdict-words.ts';

const aPresentation = (checkInId: string): Presentation => ({
  checkInId,
  key: `key-${checkInId}`,
  credential: { kind: 'short-code', value: 'K7M2Q9' },
  lane: '2',
});
const admitted: DoorVerdict = {
  kind: 'admitted',
  alias: { zh: '小满', en: 'Xiaoman' },
  codeTail: '2Q9',
  track: 'personal',
  startsAt: '2027-03-20T02:15:00Z',
  endsAt: '2027-03-20T03:15:00Z',
};
const walk = (...acts: readonly DoorAct[]) => acts.reduce(doorStep, openDoor);
const one = aPresentation('one');
const two = aPresentation('two');

test('a pass is presented, answered and read away', () => {
  const answered = walk(
    { kind: 'presented', presentation: one },
    { kind: 'answered', presentation: one, verdict: admitted },
  );
  expect(answered.phase).toEqual({ kind: 'verdict', presentation: one, verdict: admitted });
  expect(doorStep(answered, { kind: 'dismissed' }).phase.kind).toBe('scanning');
});

test('a pass set aside without network answers late, while the next guest is already shown', () => {
  const state = walk(
    { kind: 'presented', presentation: one },
    { kind: 'set-aside' },
    { kind: 'presented', presentation: two },
    { kind: 'answered', presentation: one, verdict: admitted },
  );
  expect(state.phase).toMatchObject({ kind: 'sending', presentation: two });
  expect(state.setAside).toEqual([]);
  expect(state.late.map((item) => item.presentation.checkInId)).toEqual(['one']);
});

test('a pass that is being sent cannot be dismissed, only set aside', () => {
  const state = walk({ kind: 'presented', presentation: one }, { kind: 'dismissed' });
  expect(state.phase.kind).toBe('sending');
});

test('a pass set aside whose sending failed comes back to the front with its own key', () => {
  const state = walk(
    { kind: 'presented', presentation: one },
    { kind: 'set-aside' },
    { kind: 'failed', presentation: one, failure: unreachable() },
  );
  expect(state.phase).toMatchObject({ kind: 'failed', presentation: { key: 'key-one' } });
  expect(state.setAside).toEqual([]);
});

test('the line keeps moving after an admitted guest and stops at every other verdict', () => {
  expect(
    takesReadings(
      walk({ kind: 'presented', presentation: one }, { kind: 'answered', presentation: one, verdict: admitted }).phase,
    ),
  ).toBe(true);
  expect(takesReadings(walk({ kind: 'unreadable' }).phase)).toBe(false);
  expect(takesReadings(walk({ kind: 'presented', presentation: one }).phase)).toBe(false);
});
