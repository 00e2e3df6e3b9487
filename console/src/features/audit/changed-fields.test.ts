import { expect, test } from 'vitest';
import { changedFields, plainFields, valueWords } from './changed-fields.ts';

test('what changed stands before what stayed', () => {
  const fields = changedFields({
    before: { login: 'zhang', roles: ['operator'] },
    after: { login: 'zhang', roles: ['operator', 'analyst'] },
  });
  expect(fields).toEqual([
    { field: 'roles', before: 'operator', after: 'operator, analyst', isChanged: true },
    { field: 'login', before: 'zhang', after: 'zhang', isChanged: false },
  ]);
});

test('one changed figure deep in a plan is one line, not the whole plan twice', () => {
  const fields = changedFields({
    before: { items: [{ key: 'd1', seats: 80 }] },
    after: { items: [{ key: 'd1', seats: 90 }] },
  });
  expect(fields).toEqual([
    { field: 'items.0.seats', before: '80', after: '90', isChanged: true },
    { field: 'items.0.key', before: 'd1', after: 'd1', isChanged: false },
  ]);
});

test('a creation has nothing before', () => {
  expect(changedFields({ before: null, after: { state: 'active' } })).toEqual([
    { field: 'state', before: null, after: 'active', isChanged: true },
  ]);
});

test('an entry without before and after has no comparison, only its facts', () => {
  expect(changedFields({ reason: 'call-back', fields: ['mobile'] })).toBeNull();
  expect(plainFields({ reason: 'call-back', fields: ['mobile'], before: null })).toEqual([
    ['reason', 'call-back'],
    ['fields', 'mobile'],
  ]);
});

test('an empty value is a dash, never a blank that looks like a fault', () => {
  expect([valueWords(null), valueWords(''), valueWords([])]).toEqual(['—', '—', '—']);
});
