import type { FactBody, FactKind } from '@fairground/contracts/facts';
import { newId } from './ids.ts';
import type { Tx } from './sql.ts';
import { afterCommit } from './transaction.ts';

export interface FactActor {
  readonly kind: 'staff' | 'participant' | 'system';
  readonly id: string | null;
}

export const systemActor: FactActor = { kind: 'system', id: null };

export interface NewFact<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly body: FactBody<K>;
  readonly actor: FactActor;
  /** What the fact is about: `participant`, `booking`, `campaign`, `staff` ... and its id. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly campaignId: string | null;
}

/** A fact as it stands in the log. */
export interface Fact<K extends FactKind = FactKind> extends NewFact<K> {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
}

/** Writes due rows in the transaction of the act. It may not decide anything: a broken rule must never close the door. */
export interface InTransactionReaction {
  readonly name: string;
  readonly kinds: readonly FactKind[];
  readonly write: (tx: Tx, facts: readonly Fact[]) => Promise<void>;
}

/** Runs after the commit as a job, a batch of facts at a time; a poisoned batch is split until the bad fact stands alone. */
export interface AfterCommitReaction {
  readonly name: string;
  readonly kinds: readonly FactKind[];
  readonly react: (tx: Tx, facts: readonly Fact[]) => Promise<void>;
}

export interface Reactions {
  readonly inTransaction: readonly InTransactionReaction[];
  readonly afterCommit: readonly AfterCommitReaction[];
  /** Called in this process after a commit that left something due. */
  readonly wake: () => void;
}

export type Recorder = (tx: Tx, facts: readonly NewFact[]) => Promise<readonly Fact[]>;

interface WrittenRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
}

/** Appends facts and what is due because of them; set-based, so that one statement serves a whole batch. */
export const createRecorder = (reactions: Reactions): Recorder => {
  const dueBy = new Map<FactKind, string[]>();
  for (const reaction of reactions.afterCommit) {
    for (const kind of reaction.kinds) dueBy.set(kind, [...(dueBy.get(kind) ?? []), reaction.name]);
  }
  return async (tx, facts) => {
    if (facts.length === 0) return [];
    const ids = facts.map(() => newId());
    const rows = await tx<WrittenRow[]>`
      insert into kernel.facts (id, kind, actor_kind, actor_id, subject_kind, subject_id, campaign_id, body)
      select id, kind, actor_kind, actor_id, subject_kind, subject_id, campaign_id, body::jsonb
      from unnest(${ids}::uuid[], ${facts.map((fact) => fact.kind)}::text[], ${facts.map((fact) => fact.actor.kind)}::text[],
        ${facts.map((fact) => fact.actor.id)}::uuid[], ${facts.map((fact) => fact.subject.kind)}::text[],
        ${facts.map((fact) => fact.subject.id)}::text[], ${facts.map((fact) => fact.campaignId)}::uuid[],
        ${facts.map((fact) => JSON.stringify(fact.body))}::text[])
        with ordinality as f(id, kind, actor_kind, actor_id, subject_kind, subject_id, campaign_id, body, place)
      order by place
      returning seq, id, at`;
    const written = new Map(rows.map((row) => [row.id, row]));
    const recorded: Fact[] = facts.map((fact, place) => {
      const id = ids[place] as string;
      const row = written.get(id) as WrittenRow;
      return { ...fact, id, seq: row.seq, at: row.at };
    });
    for (const reaction of reactions.inTransaction) {
      const meant = recorded.filter((fact) => reaction.kinds.includes(fact.kind));
      if (meant.length > 0) await reaction.write(tx, meant);
    }
    const due = recorded.flatMap((fact) =>
      (dueBy.get(fact.kind) ?? []).map((reaction) => ({ reaction, seq: fact.seq })),
    );
    if (due.length > 0) {
      await tx`
        insert into kernel.reactions_due (reaction, fact_seq)
        select reaction, fact_seq from unnest(${due.map((row) => row.reaction)}::text[], ${due.map((row) => row.seq)}::bigint[]) as d(reaction, fact_seq)`;
    }
    afterCommit(tx, reactions.wake);
    return recorded;
  };
};
