/** What other modules may use of planning/review. */
export { openReview, voidReview } from './open-review.ts';
export type { PlanPiece } from './plan-pieces.ts';
export { planPieces } from './plan-pieces.ts';
export { addWorkingDays } from './review-rules.ts';
export type { NewReview } from './review-store.ts';
