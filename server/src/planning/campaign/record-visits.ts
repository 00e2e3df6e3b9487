import type { RefusalCode } from '@fairground/contracts/refusals';
import { refusals } from '@fairground/contracts/refusals';
import { type Language, problemOf } from '../../http/problem.ts';
import { defect } from '../../kernel/defect.ts';
import type { NewFact } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { claimKeys, type IdempotencyKey, keepAnswers, keyName, type StoredAnswer } from '../../kernel/idempotency.ts';
import type { Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { findPublished } from './published-campaign.ts';
import { insertVisits } from './visit-store.ts';

export interface Visit {
  readonly key: IdempotencyKey;
  readonly language: Language;
  readonly slug: string;
  readonly visitId: string;
}

const refused = (visit: Visit, code: RefusalCode): StoredAnswer => ({
  status: refusals[code].status,
  body: problemOf(code, visit.language),
  cookie: null,
});
const counted: StoredAnswer = { status: 200, body: { ok: true }, cookie: null };

const campaignIdsOf = async (tx: Tx, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for (const slug of new Set(slugs)) {
    const published = await findPublished(tx, { slug });
    if (published) ids.set(slug, published.id);
  }
  return ids;
};

/** Counts visits that are new; a visit sent twice, even under another key, is counted once. */
const count = async (
  tx: Tx,
  house: House,
  visits: readonly (Visit & { readonly campaignId: string })[],
): Promise<void> => {
  const isNew = await insertVisits(tx, visits);
  const facts = visits
    .filter((visit) => isNew.delete(`${visit.campaignId} ${visit.visitId}`))
    .map(
      ({ slug, visitId, campaignId }): NewFact<'page-visited'> => ({
        kind: 'page-visited',
        body: { slug },
        actor: { kind: 'system', id: null },
        subject: { kind: 'visit', id: visitId },
        campaignId,
      }),
    );
  await house.record(tx, facts);
};

/** Answers a batch of visits in one transaction, in the order they came. An unknown page leaves no trace. */
export const recordVisits = async (house: House, visits: readonly Visit[]): Promise<StoredAnswer[]> => {
  const firsts = new Map<string, Visit>();
  for (const visit of visits) if (!firsts.has(keyName(visit.key))) firsts.set(keyName(visit.key), visit);
  const answers = await transaction(house.sql, async (tx) => {
    const ids = await campaignIdsOf(
      tx,
      visits.map((visit) => visit.slug),
    );
    const known = [...firsts.values()].flatMap((visit) => {
      const campaignId = ids.get(visit.slug);
      return campaignId === undefined ? [] : [{ ...visit, campaignId }];
    });
    const byKey = new Map<string, StoredAnswer>();
    if (known.length === 0) return byKey;
    const claims = await claimKeys(
      tx,
      known.map((visit) => visit.key),
    );
    const fresh = known.filter((visit) => {
      const claim = claims.get(keyName(visit.key)) ?? defect('a key was not claimed');
      byKey.set(
        keyName(visit.key),
        claim.kind === 'fresh' ? counted : claim.kind === 'replay' ? claim.answer : refused(visit, 'key-reused'),
      );
      return claim.kind === 'fresh';
    });
    if (fresh.length > 0) await count(tx, house, fresh);
    await keepAnswers(
      tx,
      fresh.map((visit) => ({ key: visit.key, answer: counted })),
    );
    return byKey;
  });
  return visits.map((visit) => {
    if (firsts.get(keyName(visit.key))?.key.requestHash !== visit.key.requestHash) return refused(visit, 'key-reused');
    return answers.get(keyName(visit.key)) ?? refused(visit, 'not-found');
  });
};
