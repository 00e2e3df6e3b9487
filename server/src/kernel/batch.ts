import { Refusal } from './refusal.ts';

interface BatchOptions<I, O> {
  /** Decides all items in one transaction; answers in the order of the items. */
  readonly run: (items: readonly I[]) => Promise<readonly O[]>;
  readonly maxItems?: number;
  /** Waiting items beyond this are refused with `server-busy` rather than kept in memory. */
  readonly maxWaiting?: number;
  /** Batches under way at once. */
  readonly lanes?: number;
}

interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (answer: O) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Batch<I, O> {
  readonly submit: (item: I) => Promise<O>;
  /** Waits until nothing is under way; used at shutdown. */
  readonly idle: () => Promise<void>;
}

/**
 * Requests that arrive together become one set-based statement and one commit; each caller gets its own answer.
 * An idle batch starts with the next turn of the event loop, so a lone request waits for nobody; under load the
 * batch under way is the delay in which the next one gathers.
 */
export const createBatch = <I, O>(options: BatchOptions<I, O>): Batch<I, O> => {
  const { run, maxItems = 500, maxWaiting = 20_000, lanes = 1 } = options;
  let waiting: Waiting<I, O>[] = [];
  let underWay = 0;
  let isPlanned = false;
  let idlers: (() => void)[] = [];

  const settle = async (group: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const answers = await run(group.map((entry) => entry.item));
      group.forEach((entry, place) => {
        entry.resolve(answers[place] as O);
      });
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error);
      // One poisoned item must not fail its neighbours: halve until it stands alone.
      const middle = Math.ceil(group.length / 2);
      await settle(group.slice(0, middle));
      await settle(group.slice(middle));
    }
  };
  const pump = (): void => {
    isPlanned = false;
    while (underWay < lanes && waiting.length > 0) {
      const group = waiting.slice(0, maxItems);
      waiting = waiting.slice(maxItems);
      underWay += 1;
      void settle(group).finally(() => {
        underWay -= 1;
        pump();
        if (underWay === 0 && waiting.length === 0) {
          for (const tell of idlers) tell();
          idlers = [];
        }
      });
    }
  };
  return {
    submit: (item) =>
      new Promise<O>((resolve, reject) => {
        if (waiting.length >= maxWaiting) return reject(new Refusal('server-busy', { params: { seconds: 2 } }));
        waiting.push({ item, resolve, reject });
        if (!isPlanned && underWay < lanes) {
          isPlanned = true;
          setImmediate(pump);
        }
      }),
    idle: () => (underWay === 0 && waiting.length === 0 ? Promise.resolve() : new Promise((tell) => idlers.push(tell))),
  };
};
