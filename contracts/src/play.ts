/** Play: simulation runs, exit survey, points and the growth report of a participant. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { hash, id, instant, text } from './shapes.ts';

export const decision = z.object({ eventId: z.string().max(80), choiceId: z.string().max(80) });

export const run = z
  .object({
    id,
    campaignId: id,
    packId: z.string(),
    packHash: hash,
    personaId: z.string(),
    seed: z.string(),
    decisions: z.array(decision),
    stateHash: hash,
    isFinished: z.boolean(),
    startedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Run' });

const runParams = z.object({ runId: id });
const campaignSlugParams = z.object({ slug: z.string().max(60) });

export const simulationOperations = defineOperations({
  getPack: {
    method: 'get',
    path: '/api/public/packs/:packHash',
    origin: 'participant',
    permission: 'public',
    summary: 'A compiled simulator pack of a published campaign; never changes under its hash',
    params: z.object({ packHash: hash }),
    response: z.object({ packHash: hash, pack: z.record(z.string(), z.unknown()) }),
    refusals: [],
  },
  startRun: {
    method: 'post',
    path: '/api/me/runs',
    origin: 'participant',
    permission: 'participant',
    summary: 'Start a run; the server draws the seed',
    request: z.object({
      runId: id,
      campaignId: id,
      personaId: z.string().max(60),
      isSimulationUnderstood: z.literal(true),
    }),
    response: run,
    refusals: ['not-checked-in'],
  },
  listMyRuns: {
    method: 'get',
    path: '/api/me/runs',
    origin: 'participant',
    permission: 'participant',
    summary: 'Own runs, newest first',
    response: z.object({ items: z.array(run) }),
    refusals: [],
  },
  getRun: {
    method: 'get',
    path: '/api/me/runs/:runId',
    origin: 'participant',
    permission: 'participant',
    summary: 'One run with its log of decisions',
    params: runParams,
    response: run,
    refusals: [],
  },
  submitDecisions: {
    method: 'post',
    path: '/api/me/runs/:runId/decisions',
    origin: 'participant',
    permission: 'participant',
    summary: 'Append decisions; the server replays them and must reach the same state hash',
    params: runParams,
    request: z.object({
      fromIndex: z.number().int().min(0).max(1000),
      decisions: z.array(decision).min(1).max(200),
      stateHash: hash,
    }),
    response: run,
    refusals: ['run-conflict', 'run-tampered'],
  },
});

export const surveyOperations = defineOperations({
  getMySurvey: {
    method: 'get',
    path: '/api/me/campaigns/:slug/survey',
    origin: 'participant',
    permission: 'participant',
    summary: 'Whether I answered the exit survey',
    params: campaignSlugParams,
    response: z.object({
      isAnswered: z.boolean(),
      at: instant.nullable(),
      nps: z.number().int().nullable(),
      diary: z.string().nullable(),
    }),
    refusals: [],
  },
  answerSurvey: {
    method: 'post',
    path: '/api/me/surveys',
    origin: 'participant',
    permission: 'participant',
    summary: 'Answer the exit survey once, with a diary entry in own words',
    request: z.object({
      responseId: id,
      campaignId: id,
      nps: z.number().int().min(0).max(10),
      answers: z.record(z.string().max(40), z.union([z.number().int().min(0).max(10), z.string().max(40)])),
      diary: z.string().trim().max(1000).default(''),
    }),
    response: z.object({ pointsDue: z.number().int() }),
    refusals: ['already-answered', 'not-checked-in'],
  },
});

export const pointsOperations = defineOperations({
  getMyPoints: {
    method: 'get',
    path: '/api/me/points',
    origin: 'participant',
    permission: 'participant',
    summary: 'Balance and entries of the own points account',
    response: z.object({
      balancePoints: z.number().int(),
      duePoints: z.number().int().describe('Committed with the act, posted within a second'),
      items: z.array(
        z.object({
          id,
          points: z.number().int(),
          reason: z.string(),
          campaignTitle: text,
          at: instant,
          state: z.enum(['due', 'posted']),
        }),
      ),
    }),
    refusals: [],
  },
});

const lifeCurvePoint = z.object({
  index: z.number().int(),
  eventId: z.string(),
  netWorthFen: z.number().int(),
  rating: z.number().int(),
});

export const growthReport = z
  .object({
    alias: text,
    campaignTitle: text,
    personaName: text,
    finishedAt: instant,
    curve: z.array(lifeCurvePoint),
    other: z.array(lifeCurvePoint).describe('The same fate had the decisive choice been another'),
    forks: z
      .array(
        z.object({
          index: z.number().int(),
          eventTitle: text,
          chosen: text,
          alternative: text,
          netWorthDifferenceFen: z.number().int(),
          ratingDifference: z.number().int(),
        }),
      )
      .max(3),
    meters: z.object({
      netWorthFen: z.number().int(),
      cashFen: z.number().int(),
      rating: z.number().int(),
      wellBeing: z.number().int(),
    }),
    risks: z.array(z.object({ ruleId: z.string(), words: text, source: text })),
    learning: z.array(text),
    diary: z.string().nullable(),
    pointsTotal: z.number().int(),
    disclaimer: text,
    approvalCode: z.string(),
  })
  .meta({ id: 'GrowthReport' });

export const reportOperations = defineOperations({
  getGrowthReport: {
    method: 'get',
    path: '/api/me/campaigns/:slug/report',
    origin: 'participant',
    permission: 'participant',
    summary: 'Growth report of the latest finished run',
    params: campaignSlugParams,
    response: growthReport,
    refusals: [],
  },
});
