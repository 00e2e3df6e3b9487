/** Turns a summary into what the result page draws. Pure. */
import type { Pack } from '@fairground/engines/simulation/pack-types';
import type { DecisiveChoice, RunSummary } from '@fairground/engines/simulation/summary';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curve with the moment before the first decision in front. Several events of one month keep the last. */
export function curvePoints(startFen: number, curve: RunSummary['curve']): Point[] {
  const byMonth = new Map<number, number>([[0, startFen]]);
  for (const point of curve) byMonth.set(point.month, point.netWorthFen);
  return [...byMonth].map(([x, y]) => ({ x, y })).sort((a, b) => a.x - b.x);
}

/** The life that would have parted furthest from this one in money; the others stand in words. */
export function otherLife(decisive: readonly DecisiveChoice[]): DecisiveChoice | null {
  const gap = (choice: DecisiveChoice) =>
    Math.abs(choice.other.outcome.netWorthFen - choice.chosen.outcome.netWorthFen);
  return [...decisive].sort((a, b) => gap(b) - gap(a))[0] ?? null;
}

/** Month of the story at which an event stands. */
export function monthOf(pack: Pack, eventId: string): number {
  return pack.stages.flatMap((stage) => stage.events).find((event) => event.id === eventId)?.atMonth ?? 0;
}

/** 1-based year of a month: 0-11 is the first. */
export function yearOf(month: number): number {
  return Math.floor(month / 12) + 1;
}

export function yearTicks(lastMonth: number): number[] {
  return Array.from({ length: yearOf(Math.max(0, lastMonth - 1)) }, (_, year) => year * 12);
}
