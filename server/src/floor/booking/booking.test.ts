import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Guest, openWholeHouse, type Reply, type WholeHouse } from '../../testing/whole-house.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

const bookingOf = (reply: Reply) =>
  reply.body.booking as { readonly id: string; readonly state: string; readonly waitlistPosition: number | null };

const slotRow = async (slotId: string) => {
  const [row] = await house.sql<{ taken: number; confirmed: number; waiting: number }[]>`
    select s.taken, (select count(*)::int from floor.bookings b where b.slot_id = s.id and b.state in ('confirmed', 'checked-in')) as confirmed,
      (select count(*)::int from floor.bookings b where b.slot_id = s.id and b.state = 'waitlisted') as waiting
    from floor.slots s where s.id = ${slotId}`;
  return row;
};

const cancel = (guest: Guest, bookingId: string) => house.call(guest, 'POST', `/api/me/bookings/${bookingId}/cancel`);

test('500 people book a slot of 200 at once: 200 sit, 300 stand in line 1 to 300 without a gap', async () => {
  const slotId = await house.slot({ seats: 200 });
  const guests = await house.guests(500);
  const replies = await Promise.all(guests.map((guest) => house.book(guest, slotId)));
  expect(replies.map((reply) => reply.status).filter((status) => status !== 200)).toEqual([]);
  expect(replies.filter((reply) => reply.body.kind === 'confirmed')).toHaveLength(200);
  const positions = replies.flatMap((reply) =>
    reply.body.kind === 'waitlisted' ? [bookingOf(reply).waitlistPosition] : [],
  );
  expect(positions.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 300 }, (_, place) => place + 1));
  expect(await slotRow(slotId)).toEqual({ taken: 200, confirmed: 200, waiting: 300 });
  const inOrder = await house.sql<{ waitlist_no: number | null }[]>`
    select b.waitlist_no from kernel.facts f join floor.bookings b on b.id = (f.body ->> 'bookingId')::uuid
    where b.slot_id = ${slotId} and f.kind = 'slot-waitlisted' order by f.seq`;
  expect(inOrder.map((row) => row.waitlist_no)).toEqual(Array.from({ length: 300 }, (_, place) => place + 1));
});

test('ten taps in two tabs and on a second phone make one booking', async () => {
  const slotId = await house.slot({ seats: 5 });
  const guest = await house.guest();
  const replies = await Promise.all(Array.from({ length: 10 }, () => house.book(guest, slotId)));
  expect(replies.map((reply) => reply.body.kind).sort()).toEqual([...Array(9).fill('already-booked'), 'confirmed']);
  expect(new Set(replies.map((reply) => bookingOf(reply).id)).size).toBe(1);
  expect(await slotRow(slotId)).toMatchObject({ taken: 1, confirmed: 1 });
});

test('two slots of one campaign tapped at once leave one seat taken', async () => {
  const slots = [await house.slot({ seats: 5 }), await house.slot({ seats: 5 })];
  const guest = await house.guest();
  const replies = await Promise.all(slots.map((slotId) => house.book(guest, slotId)));
  expect(replies.map((reply) => reply.body.kind).sort()).toEqual(['already-booked', 'confirmed']);
  const rows = await Promise.all(slots.map(slotRow));
  expect(rows.map((row) => row?.taken).sort()).toEqual([0, 1]);
});

test('a cancelled seat goes to the first in line in the same act, and she is told', async () => {
  const slotId = await house.slot({ seats: 1 });
  const [first, second, third] = (await house.guests(3)) as [Guest, Guest, Guest];
  const bookingId = bookingOf(await house.book(first, slotId)).id;
  await house.book(second, slotId);
  await house.book(third, slotId);
  const reply = await cancel(first, bookingId);
  expect(reply.body).toMatchObject({ state: 'cancelled', waitlistPosition: null });
  const mine = async (guest: Guest) => (await house.call(guest, 'GET', '/api/me/bookings')).body.items?.[0];
  expect(await mine(second)).toMatchObject({ state: 'confirmed', waitlistPosition: null });
  expect(await mine(third)).toMatchObject({ state: 'waitlisted', waitlistPosition: 1 });
  const outbox = await house.call(await house.staff('operator'), 'GET', '/api/outbox');
  expect(outbox.body.items?.[0]).toMatchObject({
    toMasked: `${second.mobile.slice(0, 3)}****${second.mobile.slice(-4)}`,
  });
});

test('forty people cancel at once: exactly the first forty in line move up', async () => {
  const slotId = await house.slot({ seats: 50 });
  const guests = await house.guests(120);
  const seated: { guest: Guest; id: string }[] = [];
  for (const guest of guests.slice(0, 50)) seated.push({ guest, id: bookingOf(await house.book(guest, slotId)).id });
  for (const guest of guests.slice(50)) await house.book(guest, slotId);
  const replies = await Promise.all(seated.slice(0, 40).map(({ guest, id }) => cancel(guest, id)));
  expect(replies.map((reply) => reply.status)).toEqual(Array(40).fill(200));
  expect(await slotRow(slotId)).toEqual({ taken: 50, confirmed: 50, waiting: 30 });
  const waiting = await house.sql<{ participant_id: string }[]>`
    select participant_id from floor.bookings where slot_id = ${slotId} and state = 'waitlisted' order by waitlist_no`;
  expect(waiting.map((row) => row.participant_id)).toEqual(guests.slice(90).map((guest) => guest.id));
});

test('whoever leaves the line lets those behind move up one place', async () => {
  const slotId = await house.slot({ seats: 1 });
  const [, second, third] = (await house.guests(3)) as [Guest, Guest, Guest];
  await house.book(await house.guest(), slotId);
  const left = bookingOf(await house.book(second, slotId));
  await house.book(third, slotId);
  await cancel(second, left.id);
  const mine = await house.call(third, 'GET', '/api/me/bookings');
  expect(mine.body.items?.[0]).toMatchObject({ state: 'waitlisted', waitlistPosition: 1 });
  expect(await slotRow(slotId)).toEqual({ taken: 1, confirmed: 1, waiting: 1 });
});

test('who cancelled may book again and stands at the end of the line', async () => {
  const slotId = await house.slot({ seats: 1 });
  const [first, second] = (await house.guests(2)) as [Guest, Guest];
  await cancel(first, bookingOf(await house.book(first, slotId)).id);
  expect((await house.book(second, slotId)).body.kind).toBe('confirmed');
  const again = await house.book(first, slotId);
  expect(again.body.kind).toBe('waitlisted');
  expect(bookingOf(again).waitlistPosition).toBe(1);
});

test('a closed slot, one that is over, and a full one without a waitlist say so and take nobody', async () => {
  const hour = 3_600_000;
  const past = new Date(Date.parse(house.now) - 5 * hour).toISOString();
  const full = await house.slot({ seats: 1, hasWaitlist: false });
  await house.book(await house.guest(), full);
  for (const slotId of [
    await house.slot({ seats: 3, isOpen: false }),
    await house.slot({ seats: 3, startsAt: past }),
    full,
  ]) {
    const reply = await house.book(await house.guest(), slotId);
    expect([reply.status, reply.body.code]).toEqual([409, 'slot-closed']);
  }
  expect((await house.book(await house.guest(), randomUUID())).status).toBe(404);
});

test('after the deadline a seat cannot be cancelled, a place in line still can', async () => {
  const slotId = await house.slot({ seats: 1, cancelUntil: new Date(Date.parse(house.now) - 1000).toISOString() });
  const [first, second] = (await house.guests(2)) as [Guest, Guest];
  const seat = bookingOf(await house.book(first, slotId));
  const place = bookingOf(await house.book(second, slotId));
  const late = await cancel(first, seat.id);
  expect([late.status, late.body.code]).toEqual([409, 'cancel-too-late']);
  expect((await cancel(second, place.id)).body).toMatchObject({ state: 'cancelled' });
  const twice = await cancel(second, place.id);
  expect([twice.status, twice.body.code]).toEqual([409, 'booking-state']);
  expect(await slotRow(slotId)).toEqual({ taken: 1, confirmed: 1, waiting: 0 });
});

test('who is inside cannot cancel', async () => {
  const guest = await house.insider();
  expect((await cancel(guest, guest.bookingId)).body).toMatchObject({ code: 'booking-state' });
});

test('without the required consent there is no booking; one given before counts, one withdrawn does not', async () => {
  const { campaign, call } = house;
  const required = campaign.plan.content.consents.find((one) => one.isRequired);
  const guest = await house.guest();
  const slotId = await house.slot({ seats: 5 });
  const reserve = (consents: unknown[]) =>
    call(guest, 'POST', '/api/me/bookings', { bookingId: randomUUID(), slotId, consents });
  const decide = (isGiven: boolean) =>
    call(guest, 'POST', '/api/me/consents', {
      campaignId: campaign.id,
      decisions: [{ purpose: required?.purpose, version: required?.version, isGiven }],
    });
  const refused = await reserve([]);
  expect(refused.body).toMatchObject({ code: 'consent-required', params: { purpose: required?.label.zh } });
  const old = [{ purpose: required?.purpose, version: (required?.version ?? 1) + 1, isGiven: true }];
  expect((await reserve(old)).body.code).toBe('consent-required');
  await decide(true);
  await decide(false);
  expect((await reserve([])).body.code).toBe('consent-required');
  await decide(true);
  expect((await reserve([])).body.kind).toBe('confirmed');
});

test('a booking keeps the consent with the wording that was shown', async () => {
  const guest = await house.guest();
  const bookingId = await house.booked(guest);
  const kept = await house.sql<{ purpose: string; version: number; evidence: string }[]>`
    select purpose, version, evidence from foundation.consents where participant_id = ${guest.id} order by id`;
  expect(kept).toEqual(
    house.campaign.plan.content.consents.map(({ purpose, version }) => ({
      purpose,
      version,
      evidence: `booking ${bookingId}`,
    })),
  );
});

test('a refusal is an answer too: the same key hears it again, the next tap is decided anew', async () => {
  const guest = await house.guest();
  const slotId = await house.slot({ seats: 1, isOpen: false });
  const body = { bookingId: randomUUID(), slotId, consents: [{ purpose: 'booking', version: 1, isGiven: true }] };
  const key = randomUUID();
  const reserve = (sentWith: string) => house.call(guest, 'POST', '/api/me/bookings', body, sentWith);
  expect((await reserve(key)).body.code).toBe('slot-closed');
  await house.sql`update floor.slots set is_open = true where id = ${slotId}`;
  expect((await reserve(key)).body.code).toBe('slot-closed');
  expect((await reserve(randomUUID())).body.kind).toBe('confirmed');
});

test('a booking id that somebody else used is refused, not taken over', async () => {
  const [first, second] = (await house.guests(2)) as [Guest, Guest];
  const slotId = await house.slot({ seats: 5 });
  const bookingId = await house.booked(first, slotId);
  const reply = await house.book(second, slotId, bookingId);
  expect([reply.status, reply.body.code]).toEqual([400, 'bad-input']);
  expect(await slotRow(slotId)).toMatchObject({ taken: 1, confirmed: 1 });
});

test('of two taps that arrive together each hears its own answer', async () => {
  const slotId = await house.slot({ seats: 2 });
  const [first, second] = (await house.guests(2)) as [Guest, Guest];
  const [lacking, complete] = await Promise.all([
    house.call(first, 'POST', '/api/me/bookings', { bookingId: randomUUID(), slotId, consents: [] }),
    house.book(second, slotId),
  ]);
  expect([lacking.body.code, complete.body.kind]).toEqual(['consent-required', 'confirmed']);
});
