// A run while one step changes it. It is a private copy of the state; nothing outside a step ever sees it.
import { defect } from './defect.ts';
import { drawInteger } from './draw.ts';
import { debtFen, debtServiceBp, netWorthFen, rateRun } from './meters.ts';
import type { MeterName } from './operations.ts';
import { indexPack } from './pack-index.ts';
import type { Pack, ReturnRange } from './pack-types.ts';
import { isShown } from './rating.ts';
import type { ProgramReader, ProgramView } from './run-program.ts';
import type { CreditFile, DrawRecord, Feedback, Origin, Posting, RuleHit, RunState } from './step-types.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface WorkingRun extends Writable<Omit<RunState, 'balancesFen' | 'variables' | 'credit'>> {
  readonly pack: Pack;
  readonly balancesFen: Record<string, number>;
  readonly variables: Record<string, number>;
  credit: CreditFile;
  /** Flows of the month that is running. */
  flow: Writable<RunState['lastMonth']>;
  readonly postings: Posting[];
  readonly feedback: Feedback[];
  readonly ruleHits: RuleHit[];
  readonly draws: Map<string, DrawRecord>;
  readonly newBadges: string[];
  readonly stagesFinished: string[];
}

/** Who acts: it names the draws and signs the postings. */
export interface Cause {
  readonly origin: Origin;
  readonly sourceId: string;
  readonly occurrence: number;
}

export function openRun(pack: Pack, state: RunState): WorkingRun {
  return {
    pack,
    packHash: state.packHash,
    seed: state.seed,
    personaId: state.personaId,
    month: state.month,
    stepCount: state.stepCount,
    eventId: state.eventId,
    stageId: state.stageId,
    balancesFen: { ...state.balancesFen },
    variables: { ...state.variables },
    chosen: state.chosen,
    occurrences: state.occurrences,
    due: state.due,
    credit: state.credit,
    lastMonth: state.lastMonth,
    badges: state.badges,
    endingId: state.endingId,
    flow: { incomeFen: 0, expenseFen: 0, debtServiceFen: 0 },
    postings: [],
    feedback: [],
    ruleHits: [],
    draws: new Map(),
    newBadges: [],
    stagesFinished: [],
  };
}

export function closeRun(run: WorkingRun): RunState {
  return {
    packHash: run.packHash,
    seed: run.seed,
    personaId: run.personaId,
    month: run.month,
    stepCount: run.stepCount,
    eventId: run.eventId,
    stageId: run.stageId,
    balancesFen: run.balancesFen,
    variables: run.variables,
    chosen: run.chosen,
    occurrences: run.occurrences,
    due: run.due,
    credit: run.credit,
    lastMonth: run.lastMonth,
    badges: run.badges,
    endingId: run.endingId,
  };
}

function readMeter(run: WorkingRun, name: MeterName): number {
  switch (name) {
    case 'month':
      return run.month;
    case 'stepCount':
      return run.stepCount;
    case 'netWorthFen':
      return netWorthFen(run.pack, run);
    case 'debtFen':
      return debtFen(run.pack, run);
    case 'surplusFen':
      return run.lastMonth.incomeFen - run.lastMonth.expenseFen;
    case 'debtServiceBp':
      return debtServiceBp(run);
    case 'ratingScore':
      return rateRun(run).score;
    case 'adverseCount':
      return run.credit.adverse.filter((entry) => isShown(entry, run.month)).length;
  }
}

function part(low: number, high: number, along: number, length: number): number {
  return low + Math.floor(((high - low) * along) / length);
}

/** Straight lines through the range's percentiles; the lowest tenth reaches down to the drawdown. */
function pointInRange(range: ReturnRange, u: number): number {
  const { p10Bp, p50Bp, p90Bp, drawdownBp } = range;
  const floor = Math.min(p10Bp, -drawdownBp);
  const top = p90Bp + Math.floor((p90Bp - p50Bp) / 2);
  if (u < 1000) return part(floor, p10Bp, u, 1000);
  if (u < 5000) return part(p10Bp, p50Bp, u - 1000, 4000);
  return u < 9000 ? part(p50Bp, p90Bp, u - 5000, 4000) : part(p90Bp, top, u - 9000, 1000);
}

interface Subject {
  readonly run: WorkingRun;
  readonly cause: Cause;
}

function draw({ run, cause }: Subject, purpose: string, bound: number): number {
  const { sourceId, occurrence } = cause;
  const value = drawInteger({ seed: run.seed, sourceId, occurrence, purpose }, bound);
  run.draws.set(`${sourceId}|${occurrence}|${purpose}|${bound}`, { sourceId, occurrence, purpose, bound, value });
  return value;
}

// One reader for all views: building closures for each effect would cost more than running it.
const READER: ProgramReader<Subject> = {
  variable: ({ run }, id) => run.variables[id] ?? defect(`variable ${id}`),
  balanceFen: ({ run }, account) => run.balancesFen[account] ?? 0,
  hasChosen: ({ run }, eventId, choiceId) => run.chosen[eventId] === choiceId,
  draw,
  sample: (subject, rangeId, purpose) => {
    const range = indexPack(subject.run.pack).ranges.get(rangeId) ?? defect(`range ${rangeId}`);
    return pointInRange(range, draw(subject, purpose, 10_000));
  },
  meter: ({ run }, name) => readMeter(run, name),
};

/** What programs of this cause can see of the run. */
export function viewOf(run: WorkingRun, cause: Cause): ProgramView<Subject> {
  return { names: run.pack.names, reader: READER, subject: { run, cause } };
}
