import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '../../kernel/transaction.ts';
import { createTestHouse, type TestHouse } from '../../testing/test-house.ts';
import { consentsOfCustomer, givenPurposes, recordConsents } from './public.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(async () => {
  await house.close();
});

const aGuest = () => ({ participantId: randomUUID(), customerId: randomUUID(), campaignId: randomUUID() });
type Guest = ReturnType<typeof aGuest>;
const decide = (guest: Guest, decisions: Readonly<Record<string, boolean>>, evidence = 'own page') =>
  transaction(house.sql, (tx) =>
    recordConsents(tx, house, [
      {
        ...guest,
        evidence,
        decisions: Object.entries(decisions).map(([purpose, isGiven]) => ({ purpose, version: 1, isGiven })),
      },
    ]),
  );
const given = async (guest: Guest): Promise<string[]> =>
  [...((await givenPurposes(house.sql, [guest])).get(`${guest.participantId} ${guest.campaignId}`) ?? [])].sort();

test('nothing is given until it is decided', async () => {
  expect(await given(aGuest())).toEqual([]);
});

test('a withdrawal binds the very next question, and the purpose can be given again', async () => {
  const guest = aGuest();
  await decide(guest, { booking: true, marketing: true });
  expect(await given(guest)).toEqual(['booking', 'marketing']);
  await decide(guest, { marketing: false });
  expect(await given(guest)).toEqual(['booking']);
  await decide(guest, { marketing: true });
  expect(await given(guest)).toEqual(['booking', 'marketing']);
});

test('a withdrawal that is not committed yet binds nobody, and binds everybody once it is', async () => {
  const guest = aGuest();
  await decide(guest, { marketing: true });
  await transaction(house.sql, async (tx) => {
    await recordConsents(tx, house, [
      { ...guest, evidence: 'own page', decisions: [{ purpose: 'marketing', version: 1, isGiven: false }] },
    ]);
    expect(await given(guest)).toEqual(['marketing']);
    expect((await givenPurposes(tx, [guest])).size).toBe(0);
  });
  expect(await given(guest)).toEqual([]);
});

test('of fifty decisions at once the one written last counts', async () => {
  const guest = aGuest();
  await Promise.all(Array.from({ length: 50 }, (_, place) => decide(guest, { marketing: place % 2 === 0 })));

  const [last] = await house.sql<
    { is_given: boolean }[]
  >`select is_given from foundation.consents where participant_id = ${guest.participantId} order by id desc limit 1`;
  const [all] = await house.sql<
    { n: number }[]
  >`select count(*) as n from foundation.consents where participant_id = ${guest.participantId}`;
  expect(all?.n).toBe(50);
  expect((await given(guest)).includes('marketing')).toBe(last?.is_given);
});

test('a consent counts for its campaign alone', async () => {
  const guest = aGuest();
  await decide(guest, { marketing: true });

  expect(await given({ ...guest, campaignId: randomUUID() })).toEqual([]);
});

test('every decision stays as evidence with version, place and time, newest first', async () => {
  const guest = aGuest();
  await decide(guest, { marketing: true }, 'booking 42');
  await decide(guest, { marketing: false });

  const entries = await consentsOfCustomer(house.sql, guest.customerId);
  expect(entries).toMatchObject([
    { purpose: 'marketing', version: 1, isGiven: false, evidence: 'own page', campaignId: guest.campaignId },
    { purpose: 'marketing', version: 1, isGiven: true, evidence: 'booking 42' },
  ]);
});

test('every decision is a fact of the guest', async () => {
  const guest = aGuest();
  await decide(guest, { booking: true, marketing: false });

  const facts = await house.sql<{ purpose: unknown; given: unknown }[]>`
    select body -> 'purpose' as purpose, body -> 'isGiven' as given from kernel.facts where kind = 'consent-decided' and actor_id = ${guest.participantId} order by seq`;
  expect(facts).toEqual([
    { purpose: 'booking', given: true },
    { purpose: 'marketing', given: false },
  ]);
});
