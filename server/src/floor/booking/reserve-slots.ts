import { type RefusalCode, type RefusalParams, refusals } from '@fairground/contracts/refusals';
import type { Language } from '../../http/problem.ts';
import { problemOf } from '../../http/problem.ts';
import { defect } from '../../kernel/defect.ts';
import type { NewFact } from '../../kernel/facts.ts';
import { claimKeys, type IdempotencyKey, keepAnswers, keyName, type StoredAnswer } from '../../kernel/idempotency.ts';
import type { Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { consentsToRecord } from './booking-consents.ts';
import type { BookableCampaign, BookingDeps, ConsentToRecord } from './booking-deps.ts';
import { type BookingRow, bookingIdsInUse, campaignsOfSlots, liveBookingsOf } from './booking-views.ts';
import { type Asked, type Placed, placeBookings } from './place-bookings.ts';
import { presentBooking } from './present-booking.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { promotedFacts } from './tell-promoted.ts';

export interface ReserveRequest {
  readonly key: IdempotencyKey;
  readonly language: Language;
  readonly bookingId: string;
  readonly slotId: string;
  readonly participantId: string;
  readonly customerId: string;
  readonly consents: ConsentToRecord['decisions'];
}

type Decided = { readonly request: ReserveRequest; readonly answer: StoredAnswer };

const pairName = (participantId: string, campaignId: string): string => `${participantId} ${campaignId}`;

const refused = (request: ReserveRequest, code: RefusalCode, params?: RefusalParams): Decided => ({
  request,
  answer: { status: refusals[code].status, body: problemOf(code, request.language, { params }), cookie: null },
});

/** An id somebody has used before: taken over it would show a stranger's booking. */
const idTaken = (request: ReserveRequest): Decided => {
  const errors = [
    {
      path: 'body.bookingId',
      code: 'taken',
      zh: '这个编号用过了，刷新页面再试',
      en: 'This id is taken; reload the page and try again',
    },
  ];
  return {
    request,
    answer: {
      status: refusals['bad-input'].status,
      body: problemOf('bad-input', request.language, { errors }),
      cookie: null,
    },
  };
};

const factsOf = (placed: readonly Placed[]): NewFact[] =>
  placed.map((one): NewFact => {
    const about = { bookingId: one.id, slotId: one.slotId, track: one.track };
    const common = {
      actor: { kind: 'participant', id: one.participantId },
      subject: { kind: 'participant', id: one.participantId },
      campaignId: one.campaignId,
    } as const;
    return one.state === 'confirmed'
      ? { ...common, kind: 'slot-booked', body: about }
      : {
          ...common,
          kind: 'slot-waitlisted',
          body: { ...about, position: one.waitlistNo ?? defect('a waitlisted booking has a number') },
        };
  });

interface Ready {
  readonly request: ReserveRequest;
  readonly campaign: BookableCampaign;
}

/** Parts requests that can be decided from those that lack a published campaign or a required consent. */
const sortOut = async (
  deps: BookingDeps,
  tx: Tx,
  requests: readonly ReserveRequest[],
): Promise<{ ready: Ready[]; answered: Decided[] }> => {
  const campaignBySlot = await campaignsOfSlots(tx, [...new Set(requests.map((request) => request.slotId))]);
  const campaigns = new Map<string, BookableCampaign | null>();
  for (const id of new Set(campaignBySlot.values()))
    campaigns.set(id, await deps.findPublished(tx, { campaignId: id }));
  const known: Ready[] = [];
  const answered: Decided[] = [];
  for (const request of requests) {
    const campaign = campaigns.get(campaignBySlot.get(request.slotId) ?? '');
    if (campaign) known.push({ request, campaign });
    else answered.push(refused(request, 'not-found'));
  }
  const missing = ({ request, campaign }: Ready, held?: ReadonlySet<string>) =>
    campaign.plan.content.consents.find(
      (consent) =>
        consent.isRequired &&
        !held?.has(consent.purpose) &&
        !request.consents.some(
          (given) => given.isGiven && given.purpose === consent.purpose && given.version === consent.version,
        ),
    );
  const unsure = known.filter((one) => missing(one));
  const held =
    unsure.length === 0
      ? new Map()
      : await deps.givenPurposes(
          tx,
          unsure.map(({ request, campaign }) => ({ participantId: request.participantId, campaignId: campaign.id })),
        );
  const ready: Ready[] = [];
  for (const one of known) {
    const lacking = missing(one, held.get(pairName(one.request.participantId, one.campaign.id)));
    if (!lacking) ready.push(one);
    else
      answered.push(
        refused(one.request, 'consent-required', {
          purpose: one.request.language === 'en' ? lacking.label.en : lacking.label.zh,
        }),
      );
  }
  return { ready, answered };
};

const askOf = ({ request }: Ready): Asked => ({
  bookingId: request.bookingId,
  slotId: request.slotId,
  participantId: request.participantId,
  customerId: request.customerId,
});

/** Live bookings of those who asked, by person and campaign. */
const liveRowsOf = async (tx: Tx, ready: readonly Ready[]): Promise<ReadonlyMap<string, BookingRow>> => {
  const rows = await liveBookingsOf(
    tx,
    ready.map(({ request, campaign }) => ({ participantId: request.participantId, campaignId: campaign.id })),
  );
  return new Map(rows.map((row) => [pairName(row.participant_id, row.campaign_id), row]));
};

/**
 * Places everybody. A booking of another slot may be cancelled in the very moment in which it kept its holder from
 * this one: whoever came out with nothing is placed once more.
 */
const placeAll = async (tx: Tx, ready: readonly Ready[]): Promise<Placed[]> => {
  const placed = await placeBookings(tx, ready.map(askOf));
  if (placed.length === ready.length) return placed;
  const rowBy = await liveRowsOf(tx, ready);
  const missed = ready.filter(({ request, campaign }) => !rowBy.has(pairName(request.participantId, campaign.id)));
  return missed.length === 0 ? placed : [...placed, ...(await placeBookings(tx, missed.map(askOf)))];
};

/** Places what is ready, writes consents and facts, and tells each how it went. */
const decide = async (deps: BookingDeps, tx: Tx, ready: readonly Ready[]): Promise<Decided[]> => {
  if (ready.length === 0) return [];
  const placed = await placeAll(tx, ready);
  const placedIds = new Map(placed.map((one) => [one.id, one]));
  const facts = factsOf(placed);
  if (placed.length < ready.length) {
    // Somebody booked from another process in the same moment: their seat stays free, so the line moves up.
    for (const slotId of new Set(ready.map(({ request }) => request.slotId))) {
      facts.push(...promotedFacts(await promoteWaiting(tx, slotId)));
    }
  }
  const booked = ready.filter(({ request }) => placedIds.has(request.bookingId));
  const consents = await consentsToRecord(deps, tx, booked);
  // Sent in one go, answered in this order: the rows are read after everything is written.
  const [, , rowBy] = await Promise.all([
    deps.house.record(tx, facts),
    deps.recordConsents(tx, deps.house, consents),
    liveRowsOf(tx, ready),
  ]);
  const unplaced = ready.filter(({ request, campaign }) => !rowBy.has(pairName(request.participantId, campaign.id)));
  const takenIds =
    unplaced.length === 0
      ? new Set()
      : await bookingIdsInUse(
          tx,
          unplaced.map(({ request }) => request.bookingId),
        );
  return ready.map(({ request, campaign }): Decided => {
    const row = rowBy.get(pairName(request.participantId, campaign.id));
    if (!row) return takenIds.has(request.bookingId) ? idTaken(request) : refused(request, 'slot-closed');
    const kind =
      row.id !== request.bookingId ? 'already-booked' : row.state === 'waitlisted' ? 'waitlisted' : 'confirmed';
    return { request, answer: { status: 200, body: { kind, booking: presentBooking(row, campaign) }, cookie: null } };
  });
};

/** Decides a batch of reservations in one transaction; the answers stand in the order of the requests. */
export const reserveSlots = async (deps: BookingDeps, requests: readonly ReserveRequest[]): Promise<StoredAnswer[]> => {
  const firstOfKey = new Map<string, ReserveRequest>();
  for (const request of requests)
    if (!firstOfKey.has(keyName(request.key))) firstOfKey.set(keyName(request.key), request);
  const firsts = [...firstOfKey.values()];
  const answers = await transaction(deps.house.sql, async (tx) => {
    const claims = await claimKeys(
      tx,
      firsts.map((request) => request.key),
    );
    const byKey = new Map<string, StoredAnswer>();
    const fresh = firsts.filter((request) => {
      const claim = claims.get(keyName(request.key)) ?? defect('a key was not claimed');
      if (claim.kind === 'replay') byKey.set(keyName(request.key), claim.answer);
      if (claim.kind === 'reused') byKey.set(keyName(request.key), refused(request, 'key-reused').answer);
      return claim.kind === 'fresh';
    });
    const { ready, answered } = await sortOut(deps, tx, fresh);
    const decided = [...answered, ...(await decide(deps, tx, ready))];
    await keepAnswers(
      tx,
      decided.map(({ request, answer }) => ({ key: request.key, answer })),
    );
    for (const { request, answer } of decided) byKey.set(keyName(request.key), answer);
    return byKey;
  });
  return requests.map((request) => {
    const first = firstOfKey.get(keyName(request.key));
    if (first?.key.requestHash !== request.key.requestHash) return refused(request, 'key-reused').answer;
    return answers.get(keyName(request.key)) ?? defect('a request was not answered');
  });
};
