import { join } from 'node:path';
import { type OperationName, operations } from '@fairground/contracts/operations';
import type { Plan } from '@fairground/contracts/plan';
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { bookingRoutes } from '../floor/booking/booking-routes.ts';
import { type BookingDeps, isCheckedIn, publishSlots } from '../floor/booking/public.ts';
import { checkinRoutes } from '../floor/checkin/checkin-routes.ts';
import { latestFinishedRun, loadPacks, startMoneyFen, storePack } from '../floor/simulation/public.ts';
import { simulationRoutes } from '../floor/simulation/simulation-routes.ts';
import { surveyRoutes } from '../floor/survey/survey-routes.ts';
import { auditRoutes } from '../foundation/audit/audit-routes.ts';
import { consentRoutes, givenPurposes, recordConsents } from '../foundation/consent/public.ts';
import {
  customerRoutes,
  ensureParticipantCustomer,
  importJobs,
  importRoutes,
  maskedMobiles,
  mobileOfCustomer,
  openForCustomer,
  sealForCustomer,
} from '../foundation/customer/public.ts';
import { outboxJobs } from '../foundation/outbox/outbox-jobs.ts';
import { outboxRoutes } from '../foundation/outbox/outbox-routes.ts';
import { queueMessages } from '../foundation/outbox/public.ts';
import { participantJobs } from '../foundation/participant/participant-jobs.ts';
import { participantRoutes } from '../foundation/participant/participant-routes.ts';
import { aliasesOf, endParticipantSignIns } from '../foundation/participant/public.ts';
import { staffJobs } from '../foundation/staff/staff-jobs.ts';
import { staffRoutes } from '../foundation/staff/staff-routes.ts';
import type { Route } from '../http/route.ts';
import { createLiveHub, funnelRoutes, type LiveHub } from '../insight/funnel/public.ts';
import { reportRoutes } from '../insight/report/public.ts';
import { Defect, defect } from '../kernel/defect.ts';
import { createRecorder } from '../kernel/facts.ts';
import type { House } from '../kernel/house.ts';
import { forgetOldKeys } from '../kernel/idempotency.ts';
import type { ScheduledJob } from '../kernel/jobs.ts';
import type { Keyring } from '../kernel/keyring.ts';
import type { Log } from '../kernel/log.ts';
import { type ReactionRunner, startReactions } from '../kernel/reactions.ts';
import type { Db, Sql } from '../kernel/sql.ts';
import { campaignRoutes } from '../planning/campaign/campaign-routes.ts';
import { loadTemplates } from '../planning/campaign/load-templates.ts';
import { findPublished, visibleCampaign } from '../planning/campaign/public.ts';
import { publicCampaignRoutes } from '../planning/campaign/public-campaign-routes.ts';
import { reviewRoutes } from '../planning/review/review-routes.ts';
import { pointsRoutes } from '../value/points/points-routes.ts';
import { applyEarningRules, earningsDueReaction, pointsReaction, promisedPoints } from '../value/points/public.ts';

export interface ComposeOptions {
  readonly sql: Sql;
  readonly log: Log;
  readonly keyring: Keyring;
  readonly isDemo: boolean;
  /** Folder with packs, rules, templates and mappings. */
  readonly contentDir: string;
}

export interface Composed {
  readonly house: House;
  readonly routes: Readonly<Record<OperationName, Route>>;
  /** Ends every event stream; call it before the servers close. */
  readonly live: LiveHub;
  readonly jobs: readonly ScheduledJob[];
  /** Starts the after-commit reactions; `record` wakes them from then on. */
  readonly startReactions: () => ReactionRunner;
}

const packOf = (packs: ReadonlyMap<string, Pack>, plan: Plan): Pack =>
  packs.get(plan.play.packId) ?? defect(`no pack ${plan.play.packId}`);

/** Which stops of the day lie behind somebody. A challenge has no room yet, so it stays ahead. */
const doneStops = async (db: Db, participantId: string, campaignId: string): Promise<ReadonlySet<string>> => {
  const [isIn, run] = await Promise.all([
    isCheckedIn(db, participantId, campaignId),
    latestFinishedRun(db, participantId, campaignId),
  ]);
  return new Set([...(isIn ? ['check-in', 'identity'] : []), ...(run ? ['scenes', 'report'] : [])]);
};

const notifyPromoted =
  (house: House): BookingDeps['notifyPromoted'] =>
  async (tx, people) => {
    const messages = await Promise.all(
      people.map(async ({ customerId, words }) => ({
        channel: 'sms' as const,
        to: await mobileOfCustomer(tx, house, customerId),
        words: words.zh,
      })),
    );
    const reachable = messages.flatMap(({ to, ...message }) => (to ? [{ ...message, to }] : []));
    if (reachable.length > 0) await queueMessages(tx, house, reachable);
  };

const titlesOf = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Plan['basics']['title']>> => {
  const found = await Promise.all(ids.map((campaignId) => findPublished(db, { campaignId })));
  return new Map(found.flatMap((campaign) => (campaign ? [[campaign.id, campaign.plan.basics.title] as const] : [])));
};

/** Every operation has exactly one route: a missing one stops the start rather than answering 404 one day. */
const complete = (routes: Readonly<Record<string, Route>>): Readonly<Record<OperationName, Route>> => {
  const names = Object.keys(operations) as OperationName[];
  const missing = names.filter((name) => !routes[name]);
  const unknown = Object.keys(routes).filter((name) => !(name in operations));
  if (missing.length > 0 || unknown.length > 0) {
    throw new Defect(`routes missing: ${missing.join(', ')}; unknown: ${unknown.join(', ')}`);
  }
  return routes as Readonly<Record<OperationName, Route>>;
};

const bookingDeps = (house: House): BookingDeps => ({
  house,
  findPublished,
  recordConsents,
  givenPurposes,
  aliasesOf,
  maskedMobiles,
  notifyPromoted: notifyPromoted(house),
  doneStops,
  startMoneyFen,
});

/** Builds the house: who hands what to whom is written here and nowhere else. */
export const compose = async (options: ComposeOptions): Promise<Composed> => {
  const { sql, log, keyring, isDemo, contentDir } = options;
  const [packs, templates] = await Promise.all([loadPacks(contentDir), loadTemplates(join(contentDir, 'templates'))]);
  let runner: ReactionRunner | null = null;
  const house: House = { sql, log, keyring, isDemo, record: (tx, facts) => record(tx, facts) };
  const afterCommit = [pointsReaction(house)];
  const record = createRecorder({ inTransaction: [earningsDueReaction], afterCommit, wake: () => runner?.wake() });
  const booking = bookingDeps(house);
  const live = createLiveHub(house);
  const routes = complete({
    ...staffRoutes(house),
    ...participantRoutes(house, {
      ensureCustomer: (tx, by, who) => ensureParticipantCustomer(tx, by, who),
      maskedMobile: maskedMobiles,
    }),
    ...customerRoutes(house, { endSignIns: endParticipantSignIns }),
    ...importRoutes(house, { contentDir }),
    ...consentRoutes({ house, findPublished }),
    ...outboxRoutes(house),
    ...auditRoutes(house),
    ...campaignRoutes(house, {
      templates,
      // A plan that names no pack of ours can be written but not submitted: readiness says so.
      resolveParts: async (plan): Promise<Record<string, string>> => {
        const pack = packs.get(plan.play.packId);
        return pack ? { pack: pack.hash } : {};
      },
      onPublish: [
        publishSlots(booking),
        applyEarningRules,
        (tx, published) => storePack(tx, packOf(packs, published.plan)),
      ],
    }),
    ...publicCampaignRoutes(house),
    ...reviewRoutes(house),
    ...bookingRoutes({ ...booking, visibleCampaign }),
    ...checkinRoutes({ house, aliasesOf, visibleCampaign }),
    ...simulationRoutes({ house, findPublished, isCheckedIn }),
    ...surveyRoutes({
      house,
      findPublished,
      isCheckedIn,
      promisedPoints,
      sealFor: sealForCustomer,
      openFor: openForCustomer,
    }),
    ...pointsRoutes({ titlesOf }),
    ...funnelRoutes(house, live),
    ...reportRoutes({ house, findPublished, aliasesOf, openFor: openForCustomer }),
  });
  return {
    house,
    routes,
    live,
    jobs: [forgetOldKeys, ...staffJobs, ...importJobs, ...participantJobs, ...outboxJobs],
    startReactions: () => {
      runner = startReactions(sql, log, afterCommit);
      return runner;
    },
  };
};
