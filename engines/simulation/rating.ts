// The simulated rating (模拟信用等级): five weighted parts as in published scorecards (35/30/15/10/10), then caps,
// because weights alone would still call a household AA whose loans eat three quarters of its income. The caps' 50 % and
// 55 % come from 《商业银行房地产贷款风险管理指引》第三十六条. It is a model for learning, no credit decision.
import type { AdverseKind } from './pack-types.ts';
import type { AdverseEntry, Grade, Rating } from './step-types.ts';

export interface RatingInputs {
  /** Months in which a due payment was made on time. */
  readonly provenMonths: number;
  /** Adverse entries that still show. */
  readonly adverse: readonly AdverseKind[];
  readonly debtServiceBp: number;
  /** Share of revolving limits in use, basis points. */
  readonly revolvingUseBp: number;
  readonly historyMonths: number;
  /** Applications and new accounts within twelve months. */
  readonly newCredits: number;
  readonly creditKinds: number;
}

const LOST_POINTS: Record<AdverseKind, number> = { late30: 45, late60: 80, late90: 120, misconduct: 120 };
const GRADES: readonly (readonly [number, Grade])[] = [
  [800, 'AAA'],
  [750, 'AA'],
  [700, 'A'],
  [650, 'BBB'],
  [600, 'BB'],
  [550, 'B'],
];
/** 《征信业管理条例》第十六条: an adverse entry is kept five years from the end of the conduct. */
const ADVERSE_MONTHS = 60;

/** Full points up to `good`, none from `bad` on, straight in between. */
function sliding(value: number, good: number, bad: number, points: number): number {
  const left = Math.min(Math.max(bad - value, 0), bad - good);
  return Math.floor((points * left) / (bad - good));
}

function debtServiceCap(debtServiceBp: number): number {
  if (debtServiceBp > 7000) return 599;
  if (debtServiceBp > 5500) return 649;
  return debtServiceBp > 5000 ? 699 : 950;
}

function lateCap(adverse: readonly AdverseKind[]): number {
  if (adverse.includes('late90')) return 599;
  if (adverse.includes('late60')) return 649;
  return adverse.filter((kind) => kind === 'late30').length >= 2 ? 699 : 950;
}

export function gradeOf(score: number): Grade {
  return GRADES.find(([from]) => score >= from)?.[1] ?? 'C';
}

/** 0 = AAA ... 6 = C. */
export function gradeStep(grade: Grade): number {
  const step = GRADES.findIndex(([, name]) => name === grade);
  return step < 0 ? GRADES.length : step;
}

/** 350-950. All inputs are integers >= 0; more of anything bad never gives a higher score. */
export function rateCredit(inputs: RatingInputs): Rating {
  const lost = inputs.adverse.reduce((sum, kind) => sum + LOST_POINTS[kind], 0);
  const proven = Math.floor((84 * Math.min(inputs.provenMonths, 24)) / 24);
  const parts = {
    repayment: Math.max(126 + proven - lost, 0),
    debt: sliding(inputs.debtServiceBp, 2000, 7000, 108) + sliding(inputs.revolvingUseBp, 1000, 10000, 72),
    history: Math.floor((90 * Math.min(inputs.historyMonths, 60)) / 60),
    newCredit: Math.max(60 - 15 * inputs.newCredits, 0),
    mix: [0, 30, 45][inputs.creditKinds] ?? 60,
  };
  const raw = 350 + parts.repayment + parts.debt + parts.history + parts.newCredit + parts.mix;
  const [byDebt, byLate] = [debtServiceCap(inputs.debtServiceBp), lateCap(inputs.adverse)];
  const cap = Math.min(byDebt, byLate);
  const score = Math.min(raw, cap);
  const isCapped = cap < raw;
  const reason = byDebt <= byLate ? 'debt-service' : 'late-payment';
  return { score, grade: gradeOf(score), parts, cappedAt: isCapped ? cap : null, capReason: isCapped ? reason : null };
}

/** Whether an adverse entry still shows in the given month of the story. */
export function isShown(entry: AdverseEntry, month: number): boolean {
  return entry.endedMonth === null || month < entry.endedMonth + ADVERSE_MONTHS;
}
