import type { Verdict } from '@fairground/contracts/booking';
import { refusals } from '@fairground/contracts/refusals';
import type { Text } from '@fairground/contracts/shapes';
import { type Language, problemOf } from '../../http/problem.ts';
import { defect } from '../../kernel/defect.ts';
import type { NewFact } from '../../kernel/facts.ts';
import type { House } from '../../kernel/house.ts';
import { claimKeys, type IdempotencyKey, keepAnswers, keyName, type StoredAnswer } from '../../kernel/idempotency.ts';
import type { Db, Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { admitBookings, type DoorRow, databaseNow, doorRowsOf, readPassToken } from '../booking/public.ts';
import { judgePresentation } from './judge-presentation.ts';

export interface Presentation {
  readonly key: IdempotencyKey;
  readonly language: Language;
  readonly checkInId: string;
  readonly campaignId: string;
  readonly credential: { readonly kind: 'token' | 'short-code'; readonly value: string };
  readonly lane: string;
  readonly staffId: string;
}

export interface CheckinDeps {
  readonly house: House;
  readonly aliasesOf: (db: Db, participantIds: readonly string[]) => Promise<ReadonlyMap<string, Text>>;
}

interface Judged {
  readonly presentation: Presentation;
  readonly verdict: Verdict;
  readonly row: DoorRow | null;
}

const normalise = (words: string): string => words.trim().toUpperCase();

/** Admits and judges the presentations of one campaign; the first of several presentations of one pass wins. */
const judgeAll = async (
  deps: CheckinDeps,
  tx: Tx,
  campaignId: string,
  presentations: readonly Presentation[],
): Promise<Judged[]> => {
  const now = await databaseNow(tx);
  const readings = presentations.map((one) =>
    one.credential.kind === 'token' ? readPassToken(deps.house.keyring, one.credential.value, Date.parse(now)) : null,
  );
  const ids = readings.flatMap((reading) => (reading?.kind === 'good' ? [reading.bookingId] : []));
  const codes = presentations
    .filter((one) => one.credential.kind === 'short-code')
    .map((one) => normalise(one.credential.value));
  const found = await doorRowsOf(tx, campaignId, ids, codes);
  const byId = new Map(found.map((row) => [row.id, row]));
  const byCode = new Map(found.map((row) => [row.short_code, row]));
  const rowOf = (place: number): DoorRow | undefined => {
    const reading = readings[place];
    if (reading) return reading.kind === 'good' ? byId.get(reading.bookingId) : undefined;
    return byCode.get(normalise(presentations[place]?.credential.value ?? ''));
  };
  const firstPlace = new Map<string, number>();
  presentations.forEach((_, place) => {
    const row = rowOf(place);
    if (row && !firstPlace.has(row.id)) firstPlace.set(row.id, place);
  });
  const seen = [...firstPlace.keys()];
  const guests = found.filter((row) => firstPlace.has(row.id)).map((row) => row.participant_id);
  // Sent in one go, answered in this order. The rows are read again after the update: whoever lost a race learns when
  // and where the other was admitted.
  const [admitted, rows, aliases] = await Promise.all([
    admitBookings(
      tx,
      campaignId,
      [...firstPlace].map(([bookingId, place]) => ({ bookingId, lane: presentations[place]?.lane ?? '' })),
    ),
    doorRowsOf(tx, campaignId, seen, []),
    deps.aliasesOf(tx, guests),
  ]);
  const fresh = new Map(rows.map((row) => [row.id, row]));
  return presentations.map((presentation, place): Judged => {
    const known = rowOf(place);
    const row = known && fresh.get(known.id);
    if (!row) {
      const reading = readings[place];
      const reason =
        reading?.kind === 'unreadable' ? 'unreadable' : reading?.kind === 'expired' ? 'expired-code' : 'unknown';
      return { presentation, verdict: { kind: 'not-known', reason }, row: null };
    }
    const isAdmittedNow = admitted.has(row.id) && firstPlace.get(row.id) === place;
    return {
      presentation,
      verdict: judgePresentation(
        row,
        isAdmittedNow,
        now,
        aliases.get(row.participant_id) ?? defect('a guest has an alias'),
      ),
      row,
    };
  });
};

const insertCheckIns = async (tx: Tx, judged: readonly Judged[]): Promise<void> => {
  await tx`
    insert into floor.check_ins (id, campaign_id, booking_id, verdict, lane, staff_id)
    select * from unnest(${judged.map(({ presentation }) => presentation.checkInId)}::uuid[], ${judged.map(({ presentation }) => presentation.campaignId)}::uuid[],
      ${judged.map(({ row }) => row?.id ?? null)}::uuid[], ${judged.map(({ verdict }) => verdict.kind)}::text[],
      ${judged.map(({ presentation }) => presentation.lane)}::text[], ${judged.map(({ presentation }) => presentation.staffId)}::uuid[])
    on conflict (id) do nothing`;
};

const factsOf = (judged: readonly Judged[]): NewFact[] =>
  judged.map(({ presentation, verdict, row }): NewFact => {
    const common = {
      actor: { kind: 'staff', id: presentation.staffId },
      campaignId: presentation.campaignId,
    } as const;
    return verdict.kind === 'admitted' && row
      ? {
          ...common,
          kind: 'checked-in',
          subject: { kind: 'participant', id: row.participant_id },
          body: {
            bookingId: row.id,
            slotId: row.slot_id,
            checkInId: presentation.checkInId,
            lane: presentation.lane,
            track: row.track,
          },
        }
      : {
          ...common,
          kind: 'check-in-refused',
          subject: { kind: 'check-in', id: presentation.checkInId },
          body: { checkInId: presentation.checkInId, verdict: verdict.kind, lane: presentation.lane },
        };
  });

const reused = (one: Presentation): StoredAnswer => ({
  status: refusals['key-reused'].status,
  body: problemOf('key-reused', one.language),
  cookie: null,
});

/** Decides a batch of presentations in one transaction, in the order they came. */
export const checkInGuests = async (
  deps: CheckinDeps,
  presentations: readonly Presentation[],
): Promise<StoredAnswer[]> => {
  const firstOfKey = new Map<string, Presentation>();
  for (const one of presentations) if (!firstOfKey.has(keyName(one.key))) firstOfKey.set(keyName(one.key), one);
  const answers = await transaction(deps.house.sql, async (tx) => {
    const firsts = [...firstOfKey.values()];
    const claims = await claimKeys(
      tx,
      firsts.map((one) => one.key),
    );
    const byKey = new Map<string, StoredAnswer>();
    const fresh = firsts.filter((one) => {
      const claim = claims.get(keyName(one.key)) ?? defect('a key was not claimed');
      if (claim.kind === 'replay') byKey.set(keyName(one.key), claim.answer);
      if (claim.kind === 'reused') byKey.set(keyName(one.key), reused(one));
      return claim.kind === 'fresh';
    });
    for (const campaignId of new Set(fresh.map((one) => one.campaignId))) {
      const judged = await judgeAll(
        deps,
        tx,
        campaignId,
        fresh.filter((one) => one.campaignId === campaignId),
      );
      const kept = judged.map(({ presentation, verdict }) => ({
        key: presentation.key,
        answer: { status: 200, body: verdict, cookie: null },
      }));
      await Promise.all([insertCheckIns(tx, judged), deps.house.record(tx, factsOf(judged)), keepAnswers(tx, kept)]);
      for (const { key, answer } of kept) byKey.set(keyName(key), answer);
    }
    return byKey;
  });
  return presentations.map((one) =>
    firstOfKey.get(keyName(one.key))?.key.requestHash === one.key.requestHash
      ? (answers.get(keyName(one.key)) ?? defect('a presentation was not judged'))
      : reused(one),
  );
};
