// What one decision answers. Kept apart from step.ts so that screens can import types alone.
import type { AdverseKind, Decision, RiskLevel, Text } from './pack-types.ts';

export interface AdverseEntry {
  readonly kind: AdverseKind;
  readonly key: string;
  readonly fromMonth: number;
  /** Month in which the bad conduct ended; the five years of 《征信业管理条例》第十六条 count from here. */
  readonly endedMonth: number | null;
}

export interface CreditFile {
  readonly openedMonth: number | null;
  readonly kinds: readonly string[];
  /** Months of applications and new accounts, for the "new credit" part. */
  readonly newMonths: readonly number[];
  /** Months in which due payments were made on time out of at most half of the income. */
  readonly provenMonths: number;
  readonly adverse: readonly AdverseEntry[];
}

export interface DueConsequence {
  readonly eventId: string;
  readonly choiceId: string;
  readonly index: number;
  readonly occurrence: number;
  readonly unit: 'months' | 'events';
  /** Month of the story, or number of decisions taken, at which it comes. */
  readonly at: number;
}

/** The fold of a log. JSON only; its SHA-256 is compared between phone and server. */
export interface RunState {
  readonly packHash: string;
  readonly seed: string;
  readonly personaId: string;
  readonly month: number;
  /** Decisions taken so far. */
  readonly stepCount: number;
  /** Where the story stands; null after the end. */
  readonly eventId: string | null;
  readonly stageId: string;
  /** Signed balances in fen, debit positive; they always add up to 0. */
  readonly balancesFen: Readonly<Record<string, number>>;
  readonly variables: Readonly<Record<string, number>>;
  readonly chosen: Readonly<Record<string, string>>;
  readonly occurrences: Readonly<Record<string, number>>;
  readonly due: readonly DueConsequence[];
  readonly credit: CreditFile;
  /** Flows of the last full month, for the surplus and the debt-service meters. */
  readonly lastMonth: { readonly incomeFen: number; readonly expenseFen: number; readonly debtServiceFen: number };
  readonly badges: readonly string[];
  readonly endingId: string | null;
}

export type Grade = 'AAA' | 'AA' | 'A' | 'BBB' | 'BB' | 'B' | 'C';
export type CapReason = 'debt-service' | 'late-payment';

/** The simulated rating (模拟信用等级), 350 to 950: 350 + the five parts, then the cap. */
export interface Rating {
  readonly score: number;
  readonly grade: Grade;
  readonly parts: {
    /** 0-210 */
    readonly repayment: number;
    /** 0-180 */
    readonly debt: number;
    /** 0-90 */
    readonly history: number;
    /** 0-60 */
    readonly newCredit: number;
    /** 0-60 */
    readonly mix: number;
  };
  readonly cappedAt: number | null;
  readonly capReason: CapReason | null;
}

export interface Meters {
  readonly netWorthFen: number;
  /** What can be spent today: the wallet and demand deposits. */
  readonly cashFen: number;
  readonly surplusFen: number;
  /** What is owed, as a positive amount. */
  readonly debtFen: number;
  /** Share of the month's income that goes to loans, basis points; 99999 = debts without income. */
  readonly debtServiceBp: number;
  readonly rating: Rating;
  /** 0-100 */
  readonly wellbeing: number;
}

export type Origin = 'choice' | 'later' | 'monthly' | 'always';

export interface Posting {
  readonly month: number;
  readonly origin: Origin;
  /** Event (choice, later) or rule (monthly, always) that caused it. */
  readonly sourceId: string;
  readonly memo: Text;
  /** Debit positive, credit negative; they add up to 0. */
  readonly legs: readonly { readonly account: string; readonly amountFen: number }[];
}

export interface Feedback {
  readonly month: number;
  readonly origin: Origin;
  readonly sourceId: string;
  readonly text: Text;
}

export interface RuleHit {
  readonly month: number;
  readonly sourceId: string;
  readonly level: RiskLevel;
  readonly text: Text;
  readonly ruleFactIds: readonly string[];
  readonly isRefusal: boolean;
}

export interface DrawRecord {
  readonly sourceId: string;
  readonly occurrence: number;
  readonly purpose: string;
  /** Result lies in [0, bound). */
  readonly bound: number;
  readonly value: number;
}

/** Reasons to offer the calm corner (情绪安抚角): -30 % in one event, a refusal, two rating steps down. */
export type CalmReason = 'net-worth-fell' | 'refused' | 'rating-fell';

export interface Stepped {
  readonly kind: 'stepped';
  readonly state: RunState;
  readonly decision: Decision;
  readonly postings: readonly Posting[];
  readonly feedback: readonly Feedback[];
  readonly ruleHits: readonly RuleHit[];
  /** before the choice; now = right after it; after = when the next event begins (months have passed). */
  readonly meterChanges: { readonly before: Meters; readonly now: Meters; readonly after: Meters };
  readonly draws: readonly DrawRecord[];
  readonly badges: readonly string[];
  readonly stagesFinished: readonly string[];
  readonly calm: readonly CalmReason[];
}

export type StepRefusalCode =
  | 'wrong-pack'
  | 'run-ended'
  | 'unknown-event'
  | 'not-this-event'
  | 'unknown-choice'
  | 'choice-closed';

export interface StepRefused {
  readonly kind: 'refused';
  readonly code: StepRefusalCode;
  readonly decision: Decision;
}

export type StepResult = Stepped | StepRefused;
