import { setTimeout as pause } from 'node:timers/promises';
import type { Journey } from './world/journey.ts';
import type { Variant } from './world/variants.ts';
import { createWorld, type Stage } from './world/world.ts';

const journeyLimitMs = 300_000;

export interface JourneyEnd {
  readonly seconds: number;
  readonly problems: readonly string[];
}

/** Walks one journey in one shape; everything that went wrong, that of the guards included, comes back in words. */
export async function runJourney(stage: Stage, journey: Journey, variant: Variant): Promise<JourneyEnd> {
  const startedAt = performance.now();
  const world = createWorld(stage, journey.name, variant);
  const problems: string[] = [];
  const limit = pause(journeyLimitMs, 'late' as const, { ref: false });
  try {
    const end = await Promise.race([journey.run(world), limit]);
    if (end === 'late') problems.push(`not at its end after ${journeyLimitMs / 1000} s`);
  } catch (error) {
    problems.push(error instanceof Error ? trimmed(error) : String(error));
    await world.lastLook();
  }
  await world.close().catch((error: unknown) => problems.push(String(error)));
  return { seconds: (performance.now() - startedAt) / 1000, problems: [...problems, ...world.guards.problems] };
}

/** The sentence of the failure and the lines of ours that led to it. */
function trimmed({ message, stack = '' }: Error): string {
  const ours = stack.split('\n').filter((line) => /\/e2e\//.test(line) && !/run-journey/.test(line));
  return [message.split('\n').slice(0, 14).join('\n    '), ...ours.slice(0, 4)].join('\n    ');
}
