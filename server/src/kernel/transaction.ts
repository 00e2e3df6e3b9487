import type { Sql, Tx } from './sql.ts';

/** Work to do once a transaction has really committed, such as waking the reactions. */
const hooks = new WeakMap<Tx, Set<() => void>>();

/** Registers work for after the commit; nothing runs when the transaction rolls back. Equal functions run once. */
export const afterCommit = (tx: Tx, work: () => void): void => {
  hooks.get(tx)?.add(work);
};

/** Runs `work` in one READ COMMITTED transaction. An exception rolls back and goes on to the caller. */
export const transaction = async <T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const mine = new Set<() => void>();
  const result = await sql.begin(async (tx) => {
    hooks.set(tx, mine);
    return work(tx);
  });
  for (const hook of mine) hook();
  return result as T;
};
