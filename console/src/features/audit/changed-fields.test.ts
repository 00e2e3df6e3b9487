import { expect, test } from 'vitest';
import { changedFields, plainFields, valueWords } from './changed-fields.ts';

test('what changed stands before what stayed', () => {
  const fields = changedFields({ before: { login: 'zhang', roles: ['operator'] }, after: { login: 'zhang', roles: ['operator', 'analyst'] } });
  expect(fields).toEqual([
    { field: 'roles', before: 'operator', after: 'operator, analyst', isChanged: true },
    { field: 'login', before: 'zhang', after: 'zhang', isChanged: false },
  ]);
});

test('a creation has nothing before', () => {
  expect(changedFields({ before: null, after: { state: 'active' } })).toEqual([{ field: 'state', before: null, after: 'active', isChanged: true }]);
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
