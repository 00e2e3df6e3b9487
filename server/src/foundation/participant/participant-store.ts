import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../kernel/sql.ts';
import { newAlias } from './alias.ts';

/** A participant's phone stays signed in for 30 days. */
const signInDays = 30;

export interface ParticipantRow {
  readonly id: string;
  readonly customer_id: string;
  readonly alias_zh: string;
  readonly alias_en: string;
}

/**
 * The participants of these customers, made where they are missing; the unique customer decides who made them, so that
 * two phones at once get the same one. In no order; equal customers count once.
 */
export const ensureParticipants = async (
  tx: Tx,
  customerIds: readonly string[],
): Promise<(ParticipantRow & { readonly isNew: boolean })[]> => {
  const distinct = [...new Set(customerIds)];
  const aliases = distinct.map(newAlias);
  const made = await tx<{ id: string }[]>`
    insert into foundation.participants (id, customer_id, alias_zh, alias_en)
    select id, customer_id, alias_zh, alias_en
    from unnest(${distinct.map(newId)}::uuid[], ${distinct}::uuid[], ${aliases.map((one) => one.zh)}::text[],
      ${aliases.map((one) => one.en)}::text[]) as n(id, customer_id, alias_zh, alias_en)
    order by customer_id
    on conflict (customer_id) do nothing
    returning id`;
  const rows = await tx<ParticipantRow[]>`
    select id, customer_id, alias_zh, alias_en from foundation.participants where customer_id = any(${distinct}::uuid[])`;
  const madeIds = new Set(made.map((row) => row.id));
  return rows.map((row) => ({ ...row, isNew: madeIds.has(row.id) }));
};

export interface NewSignIn {
  readonly id: string;
  readonly participantId: string;
  readonly tokenHash: string;
}

export const insertSignIns = async (tx: Tx, signIns: readonly NewSignIn[]): Promise<void> => {
  await tx`
    insert into foundation.participant_sign_ins (id, participant_id, token_hash, expires_at)
    select id, participant_id, token_hash, kernel.now() + make_interval(days => ${signInDays}::int)
    from unnest(${signIns.map((one) => one.id)}::uuid[], ${signIns.map((one) => one.participantId)}::uuid[],
      ${signIns.map((one) => one.tokenHash)}::text[]) as n(id, participant_id, token_hash)`;
};

export const noteDevice = async (tx: Tx, participantId: string, deviceId: string): Promise<void> => {
  await tx`
    insert into foundation.participant_devices (device_id, participant_id) values (${deviceId}, ${participantId})
    on conflict (device_id, participant_id) do update set last_seen_at = kernel.now()`;
};

export const endSignIn = async (tx: Tx, participantId: string, signInId: string): Promise<void> => {
  await tx`
    update foundation.participant_sign_ins set ended_at = kernel.now()
    where id = ${signInId} and participant_id = ${participantId} and ended_at is null`;
};

/** Signs everybody out who stands behind these customers, for example when a customer is erased. */
export const endParticipantSignIns = async (tx: Tx, customerIds: readonly string[]): Promise<void> => {
  await tx`
    update foundation.participant_sign_ins s set ended_at = kernel.now()
    from foundation.participants p
    where p.id = s.participant_id and p.customer_id = any(${[...customerIds]}::uuid[]) and s.ended_at is null`;
};
