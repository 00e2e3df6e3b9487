import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Guest, openWholeHouse, type Reply, type WholeHouse } from '../../testing/whole-house.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
let other: Awaited<ReturnType<WholeHouse['anotherServer']>>;
beforeAll(async () => {
  house = await openWholeHouse();
  other = await house.anotherServer();
});
afterAll(async () => {
  await other.close();
  await house.close();
});

const people = 8;
interface Act {
  readonly who: number;
  readonly kind: 'book' | 'cancel';
  readonly server: 0 | 1;
}
const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat({ max: people - 1 }),
  // More bookings than cancellations, so that lines form.
  kind: fc.constantFrom('book', 'book', 'book', 'cancel', 'cancel'),
  server: fc.constantFrom(0, 1),
});

/** One slot, eight people, two server processes; each person remembers the booking they hold. */
const openDoor = async (seats: number) => {
  const slotId = await house.slot({ seats });
  const guests = await house.guests(people);
  const held = new Map<number, string>();
  const consents = house.campaign.plan.content.consents.map(({ purpose, version }) => ({
    purpose,
    version,
    isGiven: true,
  }));
  const perform = async ({ who, kind, server }: Act): Promise<Reply | null> => {
    const call = server === 0 ? house.call : other.call;
    const guest = guests[who] as Guest;
    if (kind === 'book') {
      const reply = await call(guest, 'POST', '/api/me/bookings', { bookingId: randomUUID(), slotId, consents });
      expect(reply.status, reply.words).toBe(200);
      held.set(who, (reply.body.booking as { id: string }).id);
      return reply;
    }
    const bookingId = held.get(who);
    return bookingId === undefined ? null : call(guest, 'POST', `/api/me/bookings/${bookingId}/cancel`);
  };
  return { slotId, guests, perform };
};

const standing = async (slotId: string) => {
  const [slot] = await house.sql<{ taken: number; capacity: number }[]>`
    select taken, capacity from floor.slots where id = ${slotId}`;
  const rows = await house.sql<{ participant_id: string; state: string; waitlist_no: number | null }[]>`
    select participant_id, state, waitlist_no from floor.bookings
    where slot_id = ${slotId} and state <> 'cancelled' order by waitlist_no nulls first`;
  return {
    slot,
    seated: rows.filter((row) => row.state !== 'waitlisted'),
    line: rows.filter((row) => row.state === 'waitlisted'),
  };
};

test('booked and cancelled in any order one after the other, seats and line are those of a queue on paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(act, { maxLength: 16 }), async (seats, acts) => {
      const { slotId, guests, perform } = await openDoor(seats);
      const seated = new Set<number>();
      let line: number[] = [];
      for (const one of acts) {
        const { who, kind } = one;
        await perform(one);
        if (kind === 'book' && !seated.has(who) && !line.includes(who)) {
          if (seated.size < seats) seated.add(who);
          else line.push(who);
        } else if (kind === 'cancel') {
          line = line.filter((waiting) => waiting !== who);
          const [next] = line;
          if (seated.delete(who) && next !== undefined) {
            seated.add(next);
            line = line.slice(1);
          }
        }
      }
      const real = await standing(slotId);
      const idOf = (who: number) => guests[who]?.id;
      expect(real.line.map((row) => row.participant_id)).toEqual(line.map(idOf));
      expect(real.seated.map((row) => row.participant_id).sort()).toEqual([...seated].map(idOf).sort());
      expect(real.slot).toEqual({ taken: seated.size, capacity: seats });
    }),
    { numRuns: 15, seed: 20270320 },
  );
});

test('booked and cancelled at once on two servers, no seat is sold twice, none stays empty, and the line keeps its order', async () => {
  const rounds = fc.array(fc.array(act, { minLength: 2, maxLength: 10 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), rounds, async (seats, groups) => {
      const { slotId, perform } = await openDoor(seats);
      for (const group of groups) {
        const replies = await Promise.all(group.map(perform));
        expect(replies.filter((reply) => reply !== null && reply.status >= 500)).toEqual([]);
        const { slot, seated, line } = await standing(slotId);
        expect(slot?.taken).toBe(seated.length);
        expect(seated.length).toBeLessThanOrEqual(seats);
        if (line.length > 0) expect(seated).toHaveLength(seats);
      }
      const numbers = await house.sql<{ kind: string; no: number | null }[]>`
        select f.kind, (select w.body ->> 'position' from kernel.facts w
          where w.kind = 'slot-waitlisted' and w.body ->> 'bookingId' = f.body ->> 'bookingId')::int as no
        from kernel.facts f where f.kind = 'waitlist-promoted' and f.body ->> 'slotId' = ${slotId} order by f.seq`;
      const promoted = numbers.map((row) => Number(row.no));
      expect(promoted).toEqual([...promoted].sort((a, b) => a - b));
      const { line } = await standing(slotId);
      for (const row of line) expect(Number(row.waitlist_no)).toBeGreaterThan(promoted.at(-1) ?? 0);
    }),
    { numRuns: 15, seed: 20270321 },
  );
});

test('two servers sell one slot of 100 to 300 people at once: 100 sit, 200 stand in line without a gap', async () => {
  const slotId = await house.slot({ seats: 100 });
  const guests = await house.guests(300);
  const consents = house.campaign.plan.content.consents.map(({ purpose, version }) => ({
    purpose,
    version,
    isGiven: true,
  }));
  const replies = await Promise.all(
    guests.map((guest, place) => {
      const call = place % 2 === 0 ? house.call : other.call;
      return call(guest, 'POST', '/api/me/bookings', { bookingId: randomUUID(), slotId, consents });
    }),
  );
  expect(replies.filter((reply) => reply.status !== 200)).toEqual([]);
  const { slot, seated, line } = await standing(slotId);
  expect([slot?.taken, seated.length]).toEqual([100, 100]);
  expect(line.map((row) => row.waitlist_no)).toEqual(Array.from({ length: 200 }, (_, place) => place + 1));
});

test('one person taps at once on two servers for one seat of many: one booking, one seat taken', async () => {
  const slotId = await house.slot({ seats: 9 });
  const guest = await house.guest();
  const consents = house.campaign.plan.content.consents.map(({ purpose, version }) => ({
    purpose,
    version,
    isGiven: true,
  }));
  const taps = Array.from({ length: 20 }, (_, place) => (place % 2 === 0 ? house.call : other.call));
  const replies = await Promise.all(
    taps.map((call) => call(guest, 'POST', '/api/me/bookings', { bookingId: randomUUID(), slotId, consents })),
  );
  expect(replies.filter((reply) => reply.body.kind === 'confirmed')).toHaveLength(1);
  expect(await standing(slotId)).toMatchObject({ slot: { taken: 1 }, line: [] });
});
