import { randomUUID } from 'node:crypto';
import type { Verdict } from '@fairground/contracts/booking';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPlanner } from '../../testing/console-mutations.ts';
import { openWholeHouse, type WholeHouse } from '../../testing/whole-house.ts';
import { passSecret, passToken } from '../booking/public.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

/** As rows carry instants: with six digits. */
const later = (minutes: number): string =>
  new Date(Date.parse(house.now) + minutes * 60_000).toISOString().replace('Z', '000Z');

const stateOf = async (bookingId: string): Promise<string | undefined> => {
  const [row] = await house.sql<{ state: string }[]>`select state from floor.bookings where id = ${bookingId}`;
  return row?.state;
};

test('one pass shown at 50 scanners at once admits one; the other 49 hear when and at which lane', async () => {
  const bookingId = await house.booked(await house.guest());
  const token = house.tokenOf(bookingId);
  const verdicts = await Promise.all(
    Array.from({ length: 50 }, (_, lane) => house.present(token, { lane: `L${lane}` })),
  );
  expect(verdicts.filter((one) => one.kind === 'admitted')).toHaveLength(1);
  const winner = verdicts.findIndex((one) => one.kind === 'admitted');
  const already = verdicts.filter((one): one is Extract<Verdict, { kind: 'already' }> => one.kind === 'already');
  expect(already).toHaveLength(49);
  expect(new Set(already.map((one) => `${one.lane} ${one.at}`))).toEqual(new Set([`L${winner} ${house.now}`]));
  const facts = await house.sql<{ kind: string; n: number }[]>`
    select kind, count(*) as n from kernel.facts where kind in ('checked-in', 'check-in-refused')
      and body ->> 'checkInId' in (select id::text from floor.check_ins where booking_id = ${bookingId}) group by kind order by kind`;
  expect(facts).toEqual([
    { kind: 'check-in-refused', n: 49 },
    { kind: 'checked-in', n: 1 },
  ]);
});

test('scanners of two servers still admit one guest once', async () => {
  const other = await house.anotherServer();
  const token = house.tokenOf(await house.booked(await house.guest()));
  const floor = await house.staff('floor');
  const path = `/api/campaigns/${house.campaign.id}/check-ins`;
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, place) => {
      const body = { checkInId: randomUUID(), credential: { kind: 'token', value: token }, lane: `L${place}` };
      return (place % 2 === 0 ? house.call : other.call)(floor, 'POST', path, body);
    }),
  );
  expect(replies.map((reply) => reply.body.kind).sort()).toEqual(['admitted', ...Array(29).fill('already')]);
  await other.close();
});

test('two guests behind each other, one shown twice: each is judged for herself', async () => {
  const [first, second] = await Promise.all([house.booked(await house.guest()), house.booked(await house.guest())]);
  const tokens = [first, second, first].map((id) => house.tokenOf(String(id)));
  const kinds = (await Promise.all(tokens.map((token) => house.present(token)))).map((one) => one.kind);
  expect(kinds.sort()).toEqual(['admitted', 'admitted', 'already']);
});

test('a code half a minute off is good, a photographed one is not', async () => {
  const bookingId = await house.booked(await house.guest());
  const old = await house.present(house.tokenOf(bookingId, later(-2)));
  const early = await house.present(house.tokenOf(bookingId, later(2)));
  expect([old, early]).toEqual(Array(2).fill({ kind: 'not-known', reason: 'expired-code' }));
  expect(await stateOf(bookingId)).toBe('confirmed');
  expect(await house.present(house.tokenOf(bookingId, later(-0.5)))).toMatchObject({ kind: 'admitted' });
});

test('a forged code opens nothing: another signature, another booking, another step, another key', async () => {
  const [mine, hers] = await Promise.all([house.booked(await house.guest()), house.booked(await house.guest())]);
  const token = house.tokenOf(String(mine));
  const [prefix, , step, mac] = token.split('.');
  const forged = [
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    `${prefix}.${hers}.${step}.${mac}`,
    `${prefix}.${mine}.${Number(step) + 1}.${mac}`,
    passToken('AAAA', String(mine), Date.parse(house.now)),
    `FG2.${mine}.${step}.${mac}`,
    'https://example.com/ticket?id=1',
    `${token}${token}`,
  ];
  for (const value of forged) expect(await house.present(value)).toEqual({ kind: 'not-known', reason: 'unreadable' });
  expect([await stateOf(String(mine)), await stateOf(String(hers))]).toEqual(['confirmed', 'confirmed']);
});

test('a pass of another campaign is not known here, and a well-signed one of no booking neither', async () => {
  const operator = await house.staff('operator');
  const planner = createPlanner(house, operator);
  const otherCampaign = await planner.draft();
  await planner.approve(otherCampaign);
  await planner.publish(otherCampaign);
  const token = house.tokenOf(await house.booked(await house.guest()));
  const body = { checkInId: randomUUID(), credential: { kind: 'token', value: token }, lane: 'A' };
  const there = await house.call(await house.staff('floor'), 'POST', `/api/campaigns/${otherCampaign}/check-ins`, body);
  expect(there.body).toEqual({ kind: 'not-known', reason: 'unknown' });
  const nobody = randomUUID();
  const signed = passToken(passSecret(house.composed.house.keyring, nobody), nobody, Date.parse(house.now));
  expect(await house.present(signed)).toEqual({ kind: 'not-known', reason: 'unknown' });
  expect(await house.present(token)).toMatchObject({ kind: 'admitted' });
});

test('cancelled and waiting guests are told apart and not let in', async () => {
  const slotId = await house.slot({ seats: 1 });
  const first = await house.guest();
  const seat = await house.booked(first, slotId);
  const waiting = await house.booked(await house.guest(), slotId);
  expect(await house.present(house.tokenOf(waiting))).toEqual({ kind: 'not-known', reason: 'waitlisted' });
  await house.call(first, 'POST', `/api/me/bookings/${seat}/cancel`);
  expect(await house.present(house.tokenOf(seat))).toEqual({ kind: 'not-known', reason: 'cancelled' });
  // The cancelled seat moved the next guest up: now she is let in.
  expect(await house.present(house.tokenOf(waiting))).toMatchObject({ kind: 'admitted' });
});

test('too early says when the door opens; another day or past the grace is another session', async () => {
  const early = await house.booked(await house.guest(), await house.slot({ seats: 1, startsAt: later(180) }));
  expect(await house.present(house.tokenOf(early))).toMatchObject({
    kind: 'too-early',
    opensAt: later(120),
    serverNow: house.now,
  });
  const tomorrow = await house.booked(await house.guest(), await house.slot({ seats: 1, startsAt: later(24 * 60) }));
  expect(await house.present(house.tokenOf(tomorrow))).toMatchObject({
    kind: 'wrong-session',
    startsAt: later(24 * 60),
  });
  const slotId = await house.slot({ seats: 1 });
  const late = await house.booked(await house.guest(), slotId);
  await house.sql`update floor.slots set entry_until = ${house.now} where id = ${slotId}`;
  expect(await house.present(house.tokenOf(late))).toMatchObject({ kind: 'wrong-session' });
  expect(await Promise.all([early, tomorrow, late].map(stateOf))).toEqual(Array(3).fill('confirmed'));
});

test('the short code opens like the pass, however it is typed, and a wrong one does not', async () => {
  const guest = await house.guest();
  const bookingId = await house.booked(guest);
  const pass = await house.call(guest, 'GET', `/api/me/bookings/${bookingId}/pass`);
  const code = String(pass.body.shortCode);
  const verdict = await house.present(` ${code.toLowerCase()} `, { kind: 'short-code' });
  expect(verdict).toMatchObject({ kind: 'admitted', codeTail: code.slice(-3), alias: pass.body.alias });
  expect(await house.present(code, { kind: 'short-code' })).toMatchObject({ kind: 'already' });
  expect(await house.present('222222', { kind: 'short-code' })).toEqual({ kind: 'not-known', reason: 'unknown' });
});

test('the pass carries what the phone needs to turn codes by itself, and no verdict names a person', async () => {
  const guest = await house.guest();
  const bookingId = await house.booked(guest);
  const pass = await house.call(guest, 'GET', `/api/me/bookings/${bookingId}/pass`);
  const token = passToken(String(pass.body.secret), bookingId, Date.parse(String(pass.body.serverNow)));
  const verdict = await house.present(token);
  expect(verdict.kind).toBe('admitted');
  expect(JSON.stringify(verdict)).not.toContain(guest.mobile.slice(-4));
  const after = await house.call(guest, 'GET', `/api/me/bookings/${bookingId}/pass`);
  expect(after.body).toMatchObject({ booking: { state: 'checked-in', checkedInAt: house.now } });
  expect((after.body.stops as { key: string; state: string }[])[0]).toMatchObject({ key: 'check-in', state: 'done' });
});

test('the door counts who is expected and who is in', async () => {
  const floor = await house.staff('floor');
  const door = async () => (await house.call(floor, 'GET', `/api/campaigns/${house.campaign.id}/door`)).body;
  const before = await door();
  await house.insider();
  await house.booked(await house.guest());
  expect(await door()).toMatchObject({
    checkedIn: Number(before.checkedIn) + 1,
    expected: Number(before.expected) + 2,
    title: house.campaign.plan.basics.title,
  });
});

test('with a broken earning rule 200 guests are let in, and their points follow once it is mended', async () => {
  const { sql, campaign, reactions } = house;
  await reactions.drain();
  await sql`alter table value.earning_rules drop constraint earning_rules_points`;
  await sql`update value.earning_rules set points = -5 where campaign_id = ${campaign.id} and trigger = 'checked-in'`;
  const slotId = await house.slot({ seats: 200 });
  const guests = await house.guests(200);
  const bookings = await Promise.all(guests.map((guest) => house.booked(guest, slotId)));
  const verdicts = await Promise.all(
    bookings.map((id, lane) => house.present(house.tokenOf(id), { lane: `L${lane % 20}` })),
  );
  expect(verdicts.map((one) => one.kind)).toEqual(Array(200).fill('admitted'));
  await reactions.drain();
  const mine = async () => (await house.call(guests[0] ?? null, 'GET', '/api/me/points')).body;
  expect(await mine()).toMatchObject({ balancePoints: 0 });
  await sql`update value.earning_rules set points = 20 where campaign_id = ${campaign.id} and trigger = 'checked-in'`;
  await sql`update kernel.reactions_due set not_before = now(), is_parked = false`;
  await reactions.drain();
  expect(await mine()).toMatchObject({ balancePoints: 20, duePoints: 0 });
  const ids = guests.map((guest) => guest.id);
  const [posted] = await sql<{ n: number }[]>`
    select count(*) as n from kernel.facts where kind = 'points-posted' and subject_id = any(${ids}::text[])`;
  expect(posted?.n).toBe(200);
});
