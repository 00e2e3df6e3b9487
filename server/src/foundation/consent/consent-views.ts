import type { Db } from '../../kernel/sql.ts';

interface ConsentRow {
  readonly purpose: string;
  readonly version: number;
  readonly is_given: boolean;
  readonly evidence: string;
  readonly campaign_id: string | null;
  readonly at: string;
}

const present = (row: ConsentRow) => ({
  purpose: row.purpose,
  version: row.version,
  isGiven: row.is_given,
  at: row.at,
  campaignId: row.campaign_id,
  evidence: row.evidence,
});

/** Everything a customer decided, newest first. */
export const consentsOfCustomer = async (db: Db, customerId: string): Promise<ReturnType<typeof present>[]> => {
  const rows = await db<ConsentRow[]>`
    select purpose, version, is_given, evidence, campaign_id, at from foundation.consents where customer_id = ${customerId} order by id desc limit 100`;
  return rows.map(present);
};

/** The latest decision per campaign and purpose of a participant. */
export const latestConsents = async (db: Db, participantId: string): Promise<ReturnType<typeof present>[]> => {
  const rows = await db<ConsentRow[]>`
    select distinct on (campaign_id, purpose) purpose, version, is_given, evidence, campaign_id, at
    from foundation.consents where participant_id = ${participantId} order by campaign_id, purpose, id desc limit 100`;
  return rows.map(present);
};

/** Purposes given and not withdrawn, by `participant campaign`. */
export const givenPurposes = async (
  db: Db,
  pairs: readonly { readonly participantId: string; readonly campaignId: string }[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const rows = await db<{ participant_id: string; campaign_id: string | null; purpose: string; is_given: boolean }[]>`
    select distinct on (c.participant_id, c.campaign_id, c.purpose) c.participant_id, c.campaign_id, c.purpose, c.is_given
    from unnest(${pairs.map((pair) => pair.participantId)}::uuid[], ${pairs.map((pair) => pair.campaignId)}::uuid[]) as p(participant_id, campaign_id)
    join foundation.consents c on c.participant_id = p.participant_id and c.campaign_id = p.campaign_id
    order by c.participant_id, c.campaign_id, c.purpose, c.id desc`;
  const given = new Map<string, Set<string>>();
  for (const row of rows) {
    if (!row.is_given) continue;
    const name = `${row.participant_id} ${row.campaign_id}`;
    given.set(name, (given.get(name) ?? new Set()).add(row.purpose));
  }
  return given;
};
