// The compiled pack: plain JSON, integers only, both languages inside. The phone, the server and an
// auditor's laptop read exactly this shape; YAML and CEL exist only before it (compile-pack.ts).

/** One sentence in both languages. May hold `{me}` and `{figureId}` (filled by fill-text.ts). */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A stack program of small integers (run-program.ts). Names are indexes into `Pack.names`. */
export type Program = readonly number[];

export type AccountKind = 'asset' | 'liability' | 'income' | 'expense' | 'equity';

export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  readonly name: Text;
  /** True for what a loan costs; counted into debt service together with repaid principal. */
  readonly isInterest: boolean;
  /** True where a debt has due dates and so counts into debt (an IOU inside the family does not). */
  readonly isLoan: boolean;
  /** True for money that can be spent today; the cash meter adds these up. */
  readonly isLiquid: boolean;
}

/** An integer the pack keeps per run: a flag (0 or 1), a count, an amount in fen. */
export interface Variable {
  readonly id: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

/** Returns exist only as a range; there is no field for a single yield, on purpose. */
export interface ReturnRange {
  readonly id: string;
  readonly name: Text;
  /** Basis points a year at the 10th, 50th and 90th percentile, p10 < p90. */
  readonly p10Bp: number;
  readonly p50Bp: number;
  readonly p90Bp: number;
  /** How deep it may fall below its high, basis points, >= 0. */
  readonly drawdownBp: number;
  readonly assumption: Text;
}

export interface RuleFact {
  readonly id: string;
  readonly fact: Text;
  readonly source: Text;
  readonly article: Text;
  /** ISO dates; null = no date known or no end. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly checked: 'statute' | 'page' | 'mixed' | 'memory';
}

export interface Badge {
  readonly id: string;
  readonly name: Text;
  readonly why: Text;
}

/** One leg of an entry: positive = debit, negative = credit; null takes what the others leave. */
export interface Leg {
  readonly account: string;
  readonly amountFen: Program | null;
}

export interface Entry {
  readonly memo: Text;
  readonly legs: readonly Leg[];
}

export type AdverseKind = 'late30' | 'late60' | 'late90' | 'misconduct';

/** What a credit file would remember. `key` ties the settling to the adverse entry it ends. */
export type CreditChange =
  | { readonly kind: 'open'; readonly credit: string }
  | { readonly kind: 'inquiry' }
  | { readonly kind: 'adverse'; readonly adverse: AdverseKind; readonly key: string }
  | { readonly kind: 'settle'; readonly key: string };

export type RiskLevel = 'info' | 'caution' | 'red';

export interface Risk {
  readonly level: RiskLevel;
  readonly text: Text;
  readonly ruleFactIds: readonly string[];
}

/** One conditional bundle of changes; effects of a choice are taken in order, each sees the ones before. */
export interface Effect {
  readonly when: Program | null;
  readonly entries: readonly Entry[];
  readonly sets: readonly { readonly name: string; readonly value: Program }[];
  readonly credit: readonly CreditChange[];
  readonly badges: readonly string[];
  readonly feedback: Text | null;
  readonly risk: Risk | null;
  /** The rule fact by which the bank refuses what was asked; never one known only from memory. */
  readonly refusedBy: string | null;
  /** Ends the run at once (a red line crossed). */
  readonly ending: string | null;
}

/** A consequence that comes later: after so many months of the story, or so many decisions. */
export interface Later {
  readonly after: { readonly unit: 'months' | 'events'; readonly count: number };
  readonly effects: readonly Effect[];
}

/** An integer shown inside a text: fen as 1,234 or 1,234.50; bp as 12.5%; count as it is. */
export interface Figure {
  readonly id: string;
  readonly unit: 'fen' | 'bp' | 'count';
  readonly value: Program;
}

/** A saving plan drawn as a band (project-band.ts), never as a line. */
export interface Band {
  readonly label: Text;
  readonly rangeId: string;
  readonly monthlyFen: number;
  readonly fromMonth: number;
  readonly months: number;
  /** How far the band is drawn, months. */
  readonly showMonths: number;
}

export interface Choice {
  readonly id: string;
  /** One Chinese character for the lantern on the card. */
  readonly glyph: string;
  readonly label: Text;
  /** What changes now, one or two short lines, shown before choosing. */
  readonly now: readonly Text[];
  readonly available: Program | null;
  /** Why the choice is closed when `available` is false; null only if it is always open. */
  readonly closedBecause: Text | null;
  readonly effects: readonly Effect[];
  readonly later: readonly Later[];
  readonly bands: readonly Band[];
  /** Event to go to instead of the next one; always further down the story. */
  readonly goTo: string | null;
}

export interface StoryEvent {
  readonly id: string;
  /** Months since the story began, >= 0; months pass (allowance, instalments) until then. */
  readonly atMonth: number;
  readonly when: Program | null;
  readonly card: string;
  readonly place: Text;
  readonly title: Text;
  readonly situation: Text;
  readonly figures: readonly Figure[];
  readonly hint: Risk;
  readonly reflection: Text;
  readonly guide: Text;
  readonly choices: readonly Choice[];
}

export interface Stage {
  readonly id: string;
  readonly name: Text;
  readonly endMonth: number;
  readonly events: readonly StoryEvent[];
}

export interface Rule {
  readonly id: string;
  readonly effect: Effect;
}

export interface Persona {
  readonly id: string;
  readonly name: Text;
  readonly blurb: Text;
  readonly start: readonly { readonly account: string; readonly amountFen: number }[];
  readonly variables: Readonly<Record<string, number>>;
}

export type EndingTone = 'gold' | 'green' | 'amber' | 'red';

export interface Ending {
  readonly id: string;
  readonly tone: EndingTone;
  readonly title: Text;
  readonly text: Text;
  /** Null: reached only by an effect, or (last in the list) when nothing before it holds. */
  readonly when: Program | null;
  readonly onlyByEffect: boolean;
}

export interface Pack {
  readonly format: 'fairground-pack/1';
  readonly id: string;
  readonly version: string;
  /** SHA-256 (hex) of the canonical JSON of everything else in the pack. */
  readonly hash: string;
  readonly title: Text;
  readonly disclaimer: Text;
  readonly currency: Text;
  /** First month of the story, YYYY-MM; the date by which rules are picked. */
  readonly scenarioStart: string;
  readonly minutes: number;
  /** A fall of net worth smaller than this never offers the calm corner, fen. */
  readonly calmDropFen: number;
  readonly names: readonly string[];
  readonly accounts: readonly Account[];
  readonly variables: readonly Variable[];
  readonly ranges: readonly ReturnRange[];
  readonly ruleFacts: readonly RuleFact[];
  readonly badges: readonly Badge[];
  readonly personas: readonly Persona[];
  readonly stages: readonly Stage[];
  /** Run once for each month that passes, in order. */
  readonly monthly: readonly Rule[];
  /** Run after every decision and every month (a purse that ran dry, a limit reached). */
  readonly always: readonly Rule[];
  readonly endings: readonly Ending[];
}

/** Everything needed to tell a run again: kept on the phone, sent to the server, printed on paper. */
export interface RunLog {
  readonly packHash: string;
  readonly seed: string;
  readonly personaId: string;
  readonly decisions: readonly Decision[];
}

export interface Decision {
  readonly eventId: string;
  readonly choiceId: string;
}
