import type { FunnelStage, Plan } from '@fairground/contracts/plan';

const dayMs = 86_400_000;
const shanghaiOffset = '+08:00';

/** Before the event figures grow day by day; from check-in on they grow with the slots. */
const grownBefore: ReadonlySet<FunnelStage> = new Set<FunnelStage>(['impression', 'visit', 'booked']);

const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00${shanghaiOffset}`);

/** How much of the time from publication to the first day has passed, 0 to 1. Bookings close when the event begins. */
const shareOfRunUp = (publishedAt: string, startsOn: string, now: number): number => {
  const from = Date.parse(publishedAt);
  const until = startOfDay(startsOn);
  if (until <= from) return 1;
  return Math.min(1, Math.max(0, (now - from) / (until - from)));
};

/** How many of all seats lie in slots that are over, a running slot in proportion, 0 to 1. */
const shareOfSlots = (plan: Plan, now: number): number => {
  let seats = 0;
  let passed = 0;
  for (const slot of plan.slots.items) {
    const day = new Date(Date.parse(plan.basics.startsOn) + (slot.day - 1) * dayMs).toISOString().slice(0, 10);
    const from = Date.parse(`${day}T${slot.start}:00${shanghaiOffset}`);
    const until = Date.parse(`${day}T${slot.end}:00${shanghaiOffset}`);
    const size = slot.personal + slot.enterprise + slot.walkIn;
    seats += size;
    passed += size * Math.min(1, Math.max(0, (now - from) / Math.max(until - from, 1)));
  }
  return seats === 0 ? 0 : passed / seats;
};

export interface Moment {
  readonly plan: Plan;
  readonly publishedAt: string | null;
  /** Database time. */
  readonly now: string;
}

/** Where the figure should stand now for its target to be met; null before publication and where it is not due yet. */
export const paceOf = (stage: FunnelStage, target: number, { plan, publishedAt, now }: Moment): number | null => {
  if (publishedAt === null) return null;
  const at = Date.parse(now);
  if (grownBefore.has(stage)) return Math.round(target * shareOfRunUp(publishedAt, plan.basics.startsOn, at));
  return at < startOfDay(plan.basics.startsOn) ? null : Math.round(target * shareOfSlots(plan, at));
};
