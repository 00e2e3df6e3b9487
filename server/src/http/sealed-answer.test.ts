import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { IdempotencyKey, StoredAnswer } from '../kernel/idempotency.ts';
import { createKeyring } from '../kernel/keyring.ts';
import { openAnswer, sealAnswer } from './sealed-answer.ts';

const keyring = createKeyring(randomBytes(32), 'k1');
const key: IdempotencyKey = {
  scope: 'staff:1',
  key: 'a-key-of-the-console',
  operation: 'unmaskCustomer',
  requestHash: 'f'.repeat(64),
};
const answer: StoredAnswer = {
  status: 200,
  body: { name: '闻人霁翯', mobile: '19478068865', email: null },
  cookie: null,
};

test('a name shown in clear does not stand in the answer kept for a replay', () => {
  const kept = JSON.stringify(sealAnswer(keyring, key, answer));
  expect(kept).not.toContain('闻人霁翯');
  expect(kept).not.toContain('19478068865');
});

test('a replay gives the same bytes, with the fields in the same order', () => {
  const again = openAnswer(keyring, key, sealAnswer(keyring, key, answer));
  expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
});

test('an answer moved to the key of somebody else does not open', () => {
  const moved = { ...key, scope: 'staff:2' };
  expect(() => openAnswer(keyring, moved, sealAnswer(keyring, key, answer))).toThrow();
});
