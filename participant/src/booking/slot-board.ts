/** The slots of a campaign as a board: day, then track, then time. Pure. */
import type { PublicSlot, Track } from '../net/shapes.ts';
import { dayKey } from '../parts/plan-words.ts';

export interface BoardDay {
  readonly day: string;
  /** Free seats of all tracks on that day. */
  readonly left: number;
}

export interface Board {
  readonly days: readonly BoardDay[];
  readonly tracks: readonly Track[];
  readonly slots: readonly PublicSlot[];
  readonly day: string;
  readonly track: Track;
  readonly chosen: PublicSlot | null;
}

export interface BoardChoice {
  readonly day?: string | undefined;
  readonly track?: string | undefined;
  /** Key of the chosen slot; it brings its own day and track along. */
  readonly slot?: string | undefined;
}

/** Few enough that the number itself should catch the eye. */
export const fewSeats = 5;

export function layBoard(slots: readonly PublicSlot[], choice: BoardChoice): Board | null {
  const days = [...new Set(slots.map((slot) => dayKey(slot.startsAt)))].sort();
  const wanted = slots.find((slot) => slot.id === choice.slot) ?? null;
  const day =
    days.find((each) => each === choice.day) ?? (wanted ? dayKey(wanted.startsAt) : firstOpenDay(days, slots));
  if (day === undefined) return null;
  const ofDay = slots.filter((slot) => dayKey(slot.startsAt) === day);
  const tracks = trackOrder.filter((track) => slots.some((slot) => slot.track === track));
  const track = tracks.find((each) => each === choice.track) ?? wanted?.track ?? tracks[0] ?? 'personal';
  return {
    days: days.map((each) => ({ day: each, left: seatsLeft(slots.filter((slot) => dayKey(slot.startsAt) === each)) })),
    tracks,
    slots: ofDay.filter((slot) => slot.track === track).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    day,
    track,
    chosen: wanted !== null && wanted.state !== 'closed' ? wanted : null,
  };
}

const trackOrder: readonly Track[] = ['personal', 'enterprise'];

function firstOpenDay(days: readonly string[], slots: readonly PublicSlot[]): string | undefined {
  return days.find((day) => slots.some((slot) => dayKey(slot.startsAt) === day && slot.state === 'open')) ?? days[0];
}

function seatsLeft(slots: readonly PublicSlot[]): number {
  return slots.reduce((sum, slot) => sum + (slot.state === 'closed' ? 0 : Math.max(0, slot.left)), 0);
}

/** Share of light in the lantern, 0 to 1; one free seat still shows a glimmer. */
export function seatLight(slot: PublicSlot): number {
  if (slot.state !== 'open' || slot.capacity <= 0 || slot.left <= 0) return 0;
  return Math.max(0.06, Math.min(1, slot.left / slot.capacity));
}
