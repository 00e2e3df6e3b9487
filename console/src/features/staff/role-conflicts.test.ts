import { expect, test } from 'vitest';
import { blockersOf, conflictsOf } from './role-conflicts.ts';

test('who writes a campaign cannot also sign it', () => {
  expect(conflictsOf(['operator', 'reviewer-2', 'guide'])).toEqual([['operator', 'reviewer-2']]);
});

test('a role names what stands against it, whichever side of the pair it is on', () => {
  expect(blockersOf('security-admin', ['system-admin', 'guide'])).toEqual(['system-admin']);
  expect(blockersOf('operator', ['security-admin'])).toEqual(['security-admin']);
});

test('roles that go together have no blocker', () => {
  expect(blockersOf('analyst', ['operator', 'guide'])).toEqual([]);
});
