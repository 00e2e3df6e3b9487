import type { NewFact } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import type { Tx } from '../../kernel/sql.ts';

export interface ConsentDecisions {
  readonly participantId: string;
  readonly customerId: string;
  readonly campaignId: string;
  readonly decisions: readonly { readonly purpose: string; readonly version: number; readonly isGiven: boolean }[];
  /** Where it was decided, such as `booking <id>`: ids and codes only. */
  readonly evidence: string;
}

/** Writes decisions of many people in one statement, with their facts. */
export const recordConsents = async (tx: Tx, house: House, items: readonly ConsentDecisions[]): Promise<void> => {
  const rows = items.flatMap((item) => item.decisions.map((decision) => ({ ...item, ...decision })));
  if (rows.length === 0) return;
  await tx`
    insert into foundation.consents (participant_id, customer_id, campaign_id, purpose, version, is_given, evidence)
    select participant_id, customer_id, campaign_id, purpose, version, is_given::boolean, evidence
    from unnest(${rows.map((row) => row.participantId)}::uuid[], ${rows.map((row) => row.customerId)}::uuid[], ${rows.map((row) => row.campaignId)}::uuid[],
      ${rows.map((row) => row.purpose)}::text[], ${rows.map((row) => row.version)}::int[], ${rows.map((row) => String(row.isGiven))}::text[], ${rows.map((row) => row.evidence)}::text[])
      as n(participant_id, customer_id, campaign_id, purpose, version, is_given, evidence)`;
  await house.record(
    tx,
    rows.map(
      (row): NewFact => ({
        kind: 'consent-decided',
        body: { purpose: row.purpose, version: row.version, isGiven: row.isGiven },
        actor: { kind: 'participant', id: row.participantId },
        subject: { kind: 'participant', id: row.participantId },
        campaignId: row.campaignId,
      }),
    ),
  );
};
