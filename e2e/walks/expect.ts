import { setTimeout as pause } from 'node:timers/promises';

/** Fails the journey with a sentence. */
export function expectThat(claim: boolean, sentence: string): asserts claim {
  if (!claim) throw new TypeError(sentence);
}

/** Asks again until the answer holds; tells the last answer when it never does. */
export async function eventually<T>(
  ask: () => Promise<T>,
  { holds, within, sentence }: { holds: (value: T) => boolean; within: number; sentence: string },
): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    expectThat(performance.now() < deadline, `${sentence}: ${JSON.stringify(value)}`);
    await pause(100);
  }
}
