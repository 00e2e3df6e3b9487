import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway, type Sql, type Tx } from './sql.ts';

/** Work to do once a transaction has really committed, such as waking the reactions. */
const hooks = new WeakMap<Tx, Set<() => void>>();

/** Registers work for after the commit; nothing runs when the transaction rolls back. Equal functions run once. */
export const afterCommit = (tx: Tx, work: () => void): void => {
  hooks.get(tx)?.add(work);
};

const closedError = (): Error =>
  Object.assign(new Error('the connection of this transaction is gone'), { code: 'CONNECTION_CLOSED' });

/** A transaction whose connection is gone takes no more queries: the driver would write to nothing and end the process. */
const guard = (raw: Tx, isGone: () => boolean): Tx =>
  new Proxy(raw, {
    apply: (target, self, words) => {
      if (isGone()) throw closedError();
      return Reflect.apply(target, self, words) as unknown;
    },
  });

/** How long the driver may take to notice a connection that has just failed. */
const noticeMs = 5000;

/**
 * Runs `work` in one READ COMMITTED transaction. An exception rolls back and goes on to the caller. Where the
 * connection itself has failed there is nothing left to roll back: the driver tells of the loss by itself, and a
 * rollback sent after it would end the process.
 */
export const transaction = async <T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const mine = new Set<() => void>();
  let isGone = false;
  let tellGone = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    tellGone = resolve;
  });
  try {
    const result = await sql.begin(async (raw) => {
      const tx = guard(raw, () => isGone);
      hooks.set(tx, mine);
      try {
        return await work(tx);
      } catch (error) {
        if (isDatabaseAway(error)) await Promise.race([gone, pause(noticeMs, undefined, { ref: false })]);
        // The caller has had the driver's error by then; what hangs here holds nothing and is collected.
        if (isGone) await new Promise<never>(() => undefined);
        throw error;
      }
    });
    for (const hook of mine) hook();
    return result as T;
  } catch (error) {
    isGone = true;
    tellGone();
    throw error;
  }
};
