import type { Db, Tx } from '../../kernel/sql.ts';

interface NewResponse {
  readonly id: string;
  readonly campaignId: string;
  readonly participantId: string;
  readonly nps: number;
  readonly answers: Readonly<Record<string, number | string>>;
  readonly diarySealed: Uint8Array | null;
}

/** Keeps the one answer of a person; false where one is there already. */
export const insertResponse = async (tx: Tx, one: NewResponse): Promise<boolean> => {
  const rows = await tx<{ id: string }[]>`
    insert into floor.survey_responses (id, campaign_id, participant_id, nps, answers, diary_sealed)
    values (${one.id}, ${one.campaignId}, ${one.participantId}, ${one.nps}, ${JSON.stringify(one.answers)}::text::jsonb, ${one.diarySealed})
    on conflict do nothing returning id`;
  return rows.length > 0;
};

export interface ResponseRow {
  readonly id: string;
  readonly nps: number;
  readonly diary_sealed: Uint8Array | null;
  readonly answered_at: string;
}

export const responseOf = async (db: Db, participantId: string, campaignId: string): Promise<ResponseRow | null> => {
  const rows = await db<ResponseRow[]>`
    select id, nps, diary_sealed, answered_at from floor.survey_responses
    where participant_id = ${participantId} and campaign_id = ${campaignId}`;
  return rows[0] ?? null;
};
