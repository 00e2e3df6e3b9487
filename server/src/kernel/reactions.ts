import type { FactKind } from '@fairground/contracts/facts';
import type { AfterCommitReaction, Fact } from './facts.ts';
import { type Log, placeOf } from './log.ts';
import type { Sql, Tx } from './sql.ts';
import { transaction } from './transaction.ts';

const batchSize = 200;
const pollMs = 500;
/** A fact that fails this often is parked: it stays in the table with its error and someone is told. */
const maxAttempts = 8;

interface FactRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly campaign_id: string | null;
  readonly body: unknown;
}

const toFact = (row: FactRow): Fact => ({
  seq: row.seq,
  id: row.id,
  at: row.at,
  kind: row.kind as FactKind,
  body: row.body as Fact['body'],
  actor: { kind: row.actor_kind as Fact['actor']['kind'], id: row.actor_id },
  subject: { kind: row.subject_kind, id: row.subject_id },
  campaignId: row.campaign_id,
});

/** Takes due rows with their facts; `skip locked` lets several processes share the work without meeting. */
const claim = async (tx: Tx, reaction: string, only: readonly number[] | null): Promise<Fact[]> => {
  const rows = await tx<FactRow[]>`
    select f.seq, f.id, f.kind, f.at, f.actor_kind, f.actor_id, f.subject_kind, f.subject_id, f.campaign_id, f.body
    from kernel.reactions_due d join kernel.facts f on f.seq = d.fact_seq
    where d.reaction = ${reaction} and not d.is_parked and d.not_before <= clock_timestamp()
      and (${only as number[] | null}::bigint[] is null or d.fact_seq = any(${only as number[] | null}::bigint[]))
    order by d.fact_seq limit ${batchSize} for update of d skip locked`;
  return rows.map(toFact);
};

const settle = async (tx: Tx, reaction: string, seqs: number[]): Promise<void> => {
  await tx`delete from kernel.reactions_due where reaction = ${reaction} and fact_seq = any(${seqs}::bigint[])`;
};

const postpone = async (sql: Sql, reaction: string, seq: number, place: string): Promise<boolean> => {
  const rows = await sql<{ is_parked: boolean }[]>`
    update kernel.reactions_due
    set attempts = attempts + 1, last_error = ${place.slice(0, 500)},
      not_before = clock_timestamp() + least(power(2, attempts), 300) * interval '1 second',
      is_parked = attempts + 1 >= ${maxAttempts}
    where reaction = ${reaction} and fact_seq = ${seq} returning is_parked`;
  return rows[0]?.is_parked ?? false;
};

/** Reacts to one batch; halves it when it fails, so that one bad fact holds up nobody else. Returns how many were taken. */
const reactOnce = async (
  sql: Sql,
  log: Log,
  reaction: AfterCommitReaction,
  only: readonly number[] | null,
): Promise<number> => {
  let taken: number[] = [];
  try {
    await transaction(sql, async (tx) => {
      const facts = await claim(tx, reaction.name, only);
      taken = facts.map((fact) => fact.seq);
      if (facts.length === 0) return;
      await reaction.react(tx, facts);
      await settle(tx, reaction.name, taken);
    });
    return taken.length;
  } catch (error) {
    if (taken.length === 0) throw error;
    if (taken.length === 1) {
      const isParked = await postpone(sql, reaction.name, taken[0] as number, placeOf(error));
      if (isParked) log.error('reaction parked', { reaction: reaction.name, factSeq: taken[0], place: placeOf(error) });
      return 0;
    }
    const middle = Math.ceil(taken.length / 2);
    await reactOnce(sql, log, reaction, taken.slice(0, middle));
    await reactOnce(sql, log, reaction, taken.slice(middle));
    return taken.length;
  }
};

export interface ReactionRunner {
  /** Something is due: run now rather than at the next poll. */
  readonly wake: () => void;
  /** Waits until nothing is due any more that could run now; for tests and shutdown. */
  readonly drain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Runs after-commit reactions until stopped: at once when woken in this process, every 500 ms for acts of others. */
export const startReactions = (sql: Sql, log: Log, reactions: readonly AfterCommitReaction[]): ReactionRunner => {
  let isStopped = false;
  let running: Promise<void> | null = null;
  let isWoken = false;

  const drainAll = async (): Promise<void> => {
    for (const reaction of reactions) {
      while ((await reactOnce(sql, log, reaction, null)) > 0 && !isStopped);
    }
  };
  const run = async (): Promise<void> => {
    do {
      isWoken = false;
      try {
        await drainAll();
      } catch (error) {
        // The database is away: the due rows are safe in it, the next poll tries again.
        log.warn('reactions wait for the database', { place: placeOf(error) });
      }
    } while (isWoken && !isStopped);
  };
  const wake = (): void => {
    isWoken = true;
    if (isStopped || running) return;
    running = run().finally(() => {
      running = null;
      if (isWoken) wake();
    });
  };
  const timer = setInterval(wake, pollMs);
  return {
    wake,
    drain: async () => {
      while (running) await running;
      await drainAll();
    },
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      isWoken = false;
      await running;
    },
  };
};
