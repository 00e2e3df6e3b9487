import type { Tx } from '../../kernel/sql.ts';
import { codeLifeSeconds, codeTriesMax, type SendKind } from './code-rules.ts';

export interface SendSubject {
  readonly kind: SendKind;
  /** Keyed hash of the number, device or address, hex. */
  readonly hash: string;
}

interface SendRow {
  readonly kind: SendKind;
  readonly sent_at: string[];
  readonly now: string;
}

/**
 * Notes one sending per subject and returns the sendings of the last day with it. The rows stay locked until this
 * transaction ends, so that a cap judged on them is exact; a refusal rolls the note back. Everybody takes the rows in
 * the order given (number, device, address), so that no two wait for each other in a ring.
 */
export const noteSends = async (tx: Tx, subjects: readonly SendSubject[]): Promise<SendRow[]> => tx<SendRow[]>`
  insert into foundation.participant_code_sends as s (kind, subject_hash, sent_at, last_at)
  select kind, subject_hash, array[kernel.now()], kernel.now()
  from unnest(${subjects.map((one) => one.kind)}::text[], ${subjects.map((one) => one.hash)}::text[])
    with ordinality as n(kind, subject_hash, place)
  order by place
  on conflict (kind, subject_hash) do update set
    sent_at = array(select t from unnest(s.sent_at) as t where t > kernel.now() - interval '1 day') || kernel.now(),
    last_at = kernel.now()
  returning kind, sent_at, kernel.now() as now`;

interface NewCode {
  readonly mobileHash: string;
  readonly deviceId: string;
  readonly codeHash: string;
}

/** Keeps a new code; the one before it for the same number and device is void. */
export const keepCode = async (tx: Tx, code: NewCode): Promise<void> => {
  await tx`
    insert into foundation.participant_codes (mobile_hash, device_id, code_hash, created_at, expires_at)
    values (${code.mobileHash}, ${code.deviceId}, ${code.codeHash}, kernel.now(),
      kernel.now() + make_interval(secs => ${codeLifeSeconds}::int))
    on conflict (mobile_hash, device_id) do update set
      code_hash = excluded.code_hash, created_at = excluded.created_at, expires_at = excluded.expires_at,
      tries = 0, used_at = null`;
};

/** Tries a code once: uses up a try and, where the code is right, the code. Null = no living code. */
export const tryCode = async (tx: Tx, code: NewCode): Promise<{ isRight: boolean; left: number } | null> => {
  const rows = await tx<{ is_right: boolean; tries: number }[]>`
    update foundation.participant_codes set
      tries = tries + 1,
      used_at = case when code_hash = ${code.codeHash} then kernel.now() end
    where mobile_hash = ${code.mobileHash} and device_id = ${code.deviceId}
      and used_at is null and tries < ${codeTriesMax}::int and expires_at > kernel.now()
    returning used_at is not null as is_right, tries`;
  const row = rows[0];
  return row ? { isRight: row.is_right, left: codeTriesMax - row.tries } : null;
};
