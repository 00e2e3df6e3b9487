import { expect, test } from 'vitest';
import type { Run } from '../net/shapes.ts';
import { addDecision, fromServer, type KeptRun, meetServer, runToOpen, unsynced } from './run-book.ts';

const one = { eventId: 'e1', choiceId: 'a' };
const two = { eventId: 'e2', choiceId: 'b' };
const aRun = (decisions: Run['decisions']): Run => ({
  id: 'run-1',
  campaignId: 'campaign-1',
  packId: 'personal',
  packHash: 'f'.repeat(64),
  personaId: 'xiaoman',
  seed: 'seed',
  decisions,
  stateHash: '0'.repeat(64),
  isFinished: false,
  startedAt: '2027-03-20T02:00:00Z',
  finishedAt: null,
});
const kept = (decisions: Run['decisions'], syncedCount = 0): KeptRun => ({
  ...fromServer(aRun(decisions)),
  syncedCount,
});

test('what was decided without a network is what goes out later', () => {
  expect(unsynced(kept([one, two], 1))).toEqual([two]);
  expect(meetServer(kept([one, two]), aRun([one]))).toMatchObject({ kind: 'go-on', run: { syncedCount: 1 } });
});

test('a run played further on another phone is caught up with', () => {
  expect(meetServer(kept([one]), aRun([one, two]))).toMatchObject({ kind: 'catch-up', run: { decisions: [one, two] } });
});

test('where two phones went different ways the server’s way counts, and the page knows from which step', () => {
  const meeting = meetServer(kept([one, two]), aRun([one, { eventId: 'e2', choiceId: 'c' }]));
  expect(meeting).toMatchObject({ kind: 'parted', fromIndex: 1, run: { syncedCount: 2 } });
});

test('hitting a choice twice decides once', () => {
  const once = addDecision(kept([one]), two);
  expect(addDecision(once, { eventId: 'e2', choiceId: 'c' })).toBe(once);
});

test('a run of another campaign is not opened', () => {
  expect(runToOpen(kept([one]), 'campaign-2', [])).toBeNull();
  expect(runToOpen(undefined, 'campaign-1', [aRun([one])])?.syncedCount).toBe(1);
});
