import type { Permission } from '@fairground/contracts/permissions';
import type { RefusalCode, RefusalParams } from '@fairground/contracts/refusals';

export type ReviewState = 'open' | 'approved' | 'returned' | 'withdrawn' | 'void';
export type Level = 1 | 2 | 3;

export interface ReviewStanding {
  readonly state: ReviewState;
  readonly contentHash: string;
  readonly signedLevels: number;
  readonly editorIds: readonly string[];
  readonly signatures: readonly { readonly level: number; readonly signerId: string }[];
}

export interface ReviewAct {
  readonly kind: 'sign' | 'return';
  readonly staffId: string;
  readonly holds: (permission: Permission) => boolean;
  readonly level: Level;
  readonly contentHash: string;
}

export interface ReviewRefusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** The level whose turn it is, or null once the review is closed. */
export const waitingLevel = (review: Pick<ReviewStanding, 'state' | 'signedLevels'>): Level | null =>
  review.state === 'open' && review.signedLevels < 3 ? ((review.signedLevels + 1) as Level) : null;

/**
 * Why this act is not possible, or null. The store repeats every one of these in its conditional statement: this only
 * puts the reason into words, for the button before the act and for the refusal after it.
 */
export const whyNot = (review: ReviewStanding, act: ReviewAct): ReviewRefusal | null => {
  const no = (code: RefusalCode): ReviewRefusal => ({ code, params: { level: act.level } });
  if (!act.holds(`review.sign.${act.level}`)) return no('not-allowed');
  if (review.state !== 'open') return no('review-closed');
  if (review.contentHash !== act.contentHash) return no('hash-changed');
  if (review.editorIds.includes(act.staffId)) return no('self-review');
  const mine = review.signatures.find((signature) => signature.signerId === act.staffId);
  if (act.kind === 'sign' && mine && mine.level !== act.level) return no('second-level');
  if (review.signedLevels >= act.level) return no('level-signed');
  if (review.signedLevels < act.level - 1) return no('level-order');
  return null;
};

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** `count` working days later at the same hour. Monday to Friday in Asia/Shanghai; public holidays are not known here. */
export const addWorkingDays = (instant: string, count: number): string => {
  let at = Date.parse(instant);
  let left = count;
  while (left > 0) {
    at += dayMs;
    const weekday = new Date(at + shanghaiMs).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(at).toISOString();
};

/** Level 1 answers within one working day of the submission, level 2 within two, level 3 within three. */
export const dueAt = (submittedAt: string, level: Level | null): string | null =>
  level === null ? null : addWorkingDays(submittedAt, level);
