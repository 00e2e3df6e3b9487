import { expect, test } from 'vitest';
import { groupPieces, timeLeft } from './review-pieces.ts';
import type { Piece } from './review-queries.ts';

const words = { zh: '字', en: 'word' };
const piece = (key: string, isChanged: boolean): Piece => ({ key, label: words, now: words, before: words, isChanged });
const pieces = [
  piece('basics.title', false),
  piece('content.p1', true),
  piece('basics.host', true),
  piece('survey.nps', false),
];
const shape = (onlyChanged: boolean) =>
  groupPieces(pieces, onlyChanged).map((group) => [group.section, group.pieces.map((member) => member.key)]);

test('pieces stand in the order of the plan, by section', () => {
  expect(shape(false)).toEqual([
    ['basics', ['basics.title', 'basics.host']],
    ['content', ['content.p1']],
    ['survey', ['survey.nps']],
  ]);
});

test('looking at changes alone leaves out what stayed, and sections without a change', () => {
  expect(shape(true)).toEqual([
    ['content', ['content.p1']],
    ['basics', ['basics.host']],
  ]);
});

test('a deadline is told in days and hours, and once it is over as over', () => {
  const now = Date.parse('2027-03-01T10:00:00+08:00');
  expect(timeLeft('2027-03-02T16:30:00+08:00', now)).toEqual({ days: 1, hours: 6 });
  expect(timeLeft('2027-03-01T10:00:00+08:00', now)).toBeNull();
});
