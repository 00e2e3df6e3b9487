import type { ScheduledJob } from './jobs.ts';
import type { Tx } from './sql.ts';

/** The key a client made and stored before sending, with a hash of what it sent. */
export interface IdempotencyKey {
  /** Who sent it: `staff:<id>`, `participant:<id>` or `anonymous`. A key of one person says nothing about another's. */
  readonly scope: string;
  readonly key: string;
  readonly operation: string;
  /** Keyed hash (hex) over method, path and body. */
  readonly requestHash: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Which cookie the answer set (`staff`, `participant`, `clear`), so that a replay sets it again. */
  readonly cookie: string | null;
}

export type KeyClaim =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'replay'; readonly answer: StoredAnswer }
  | { readonly kind: 'reused' };

interface ClaimRow {
  readonly scope: string;
  readonly key: string;
  readonly is_fresh: boolean;
  readonly request_hash: string;
  readonly status: number | null;
  readonly body: unknown;
  readonly cookie: string | null;
}

/** Names one key inside a batch. */
export const keyName = (key: Pick<IdempotencyKey, 'scope' | 'key'>): string => `${key.scope} ${key.key}`;

/**
 * Claims keys in one statement. A key already there waits for the transaction that holds it and is then a replay;
 * the replay writes its row (`replays + 1`), so that its commit too waits for a synchronous standby.
 * The keys of one call must differ: group equal ones before.
 */
export const claimKeys = async (tx: Tx, keys: readonly IdempotencyKey[]): Promise<ReadonlyMap<string, KeyClaim>> => {
  const rows = await tx<ClaimRow[]>`
    insert into kernel.idempotency as k (scope, key, operation, request_hash)
    select scope, key, operation, request_hash
    from unnest(${keys.map((key) => key.scope)}::text[], ${keys.map((key) => key.key)}::text[],
      ${keys.map((key) => key.operation)}::text[], ${keys.map((key) => key.requestHash)}::text[]) as n(scope, key, operation, request_hash)
    order by scope, key
    on conflict (scope, key) do update set replays = k.replays + 1
    returning scope, key, (replays = 0) as is_fresh, request_hash, status, body, cookie`;
  const hashes = new Map(keys.map((key) => [keyName(key), key.requestHash]));
  return new Map(
    rows.map((row): [string, KeyClaim] => {
      const name = keyName(row);
      if (row.is_fresh) return [name, { kind: 'fresh' }];
      if (row.request_hash !== hashes.get(name) || row.status === null) return [name, { kind: 'reused' }];
      return [name, { kind: 'replay', answer: { status: row.status, body: row.body, cookie: row.cookie } }];
    }),
  );
};

/** Keeps answers beside their keys, in the transaction of the act. */
export const keepAnswers = async (
  tx: Tx,
  answers: readonly { readonly key: IdempotencyKey; readonly answer: StoredAnswer }[],
): Promise<void> => {
  if (answers.length === 0) return;
  await tx`
    update kernel.idempotency k set status = a.status, body = a.body::json, cookie = a.cookie
    from unnest(${answers.map((entry) => entry.key.scope)}::text[], ${answers.map((entry) => entry.key.key)}::text[],
      ${answers.map((entry) => entry.answer.status)}::int[], ${answers.map((entry) => JSON.stringify(entry.answer.body))}::text[],
      ${answers.map((entry) => entry.answer.cookie)}::text[]) as a(scope, key, status, body, cookie)
    where k.scope = a.scope and k.key = a.key`;
};

/** Keys are kept for 30 days: longer than any phone or scanner keeps an act it has not sent. */
export const forgetOldKeys: ScheduledJob = {
  name: 'idempotency-forget-old',
  pattern: '47 3 * * *',
  work: async (sql) => {
    await sql`delete from kernel.idempotency where created_at < now() - interval '30 days'`;
  },
};
