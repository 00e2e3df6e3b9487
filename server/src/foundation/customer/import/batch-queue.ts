/** Work on its way to the database, a few batches at once. */
export interface BatchQueue<T> {
  readonly add: (batch: T) => void;
  /** Waits until at most `left` batches are running; throws the first failure. */
  readonly drain: (left: number) => Promise<void>;
  /** Waits for what is running, failed or not. */
  readonly settle: () => Promise<void>;
}

export const createBatchQueue = <T>(work: (batch: T) => Promise<void>): BatchQueue<T> => {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  return {
    add: (batch) => {
      const one: Promise<void> = work(batch)
        .catch((error: unknown) => {
          failures.push(error);
        })
        .finally(() => running.delete(one));
      running.add(one);
    },
    drain: async (left) => {
      while (running.size > left) await Promise.race(running);
      if (failures.length > 0) throw failures[0];
    },
    settle: async () => {
      await Promise.all(running);
    },
  };
};
