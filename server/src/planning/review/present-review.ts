import { canOf } from '@fairground/contracts/refusals';
import type { reviewOperations } from '@fairground/contracts/review';
import { staffNames } from '../../foundation/staff/public.ts';
import type { StaffActor } from '../../http/actor.ts';
import { hasPermission } from '../../http/actor.ts';
import type { Answer } from '../../http/route.ts';
import { assertDefect } from '../../kernel/defect.ts';
import type { Db } from '../../kernel/sql.ts';
import { comparePieces } from './compare-pieces.ts';
import { planPieces } from './plan-pieces.ts';
import { dueAt, type ReviewAct, type ReviewStanding, waitingLevel, whyNot } from './review-rules.ts';
import {
  type ReturnRow,
  type ReviewRow,
  readReturn,
  readSignatures,
  readVersion,
  readVersionBefore,
  type SignatureRow,
} from './review-views.ts';

type Card = Answer<(typeof reviewOperations)['listReviews']>['items'][number];
type Detail = Answer<(typeof reviewOperations)['getReview']>;
type Names = ReadonlyMap<string, string>;

const levels = [1, 2, 3] as const;

export const standingOf = (review: ReviewRow, signatures: readonly SignatureRow[]): ReviewStanding => ({
  ...review,
  signatures: signatures
    .filter((row) => row.review_id === review.id)
    .map((row) => ({ level: row.level, signerId: row.signer_id })),
});

export const actOf = (actor: StaffActor, act: Pick<ReviewAct, 'kind' | 'level' | 'contentHash'>): ReviewAct => ({
  ...act,
  staffId: actor.id,
  holds: (permission) => hasPermission(actor, permission),
});

const presentCard = (review: ReviewRow, names: Names): Card => {
  const level = waitingLevel(review);
  const { id, campaignId, title, round, contentHash, state, submittedAt } = review;
  return {
    id,
    campaignId,
    title,
    round,
    contentHash,
    state,
    submittedAt,
    dueAt: dueAt(submittedAt, level),
    authorName: names.get(review.authorId) ?? '—',
    waitingLevel: level,
  };
};

/** Those waiting for this actor first, then the other open ones, then the closed ones; newest first in each. */
export const presentReviews = async (db: Db, actor: StaffActor, reviews: readonly ReviewRow[]): Promise<Card[]> => {
  const open = reviews.filter((review) => review.state === 'open').map((review) => review.id);
  const signatures = await readSignatures(db, open);
  const names = await staffNames(db, [...new Set(reviews.map((review) => review.authorId))]);
  const isMine = (review: ReviewRow): boolean => {
    const level = waitingLevel(review);
    return (
      level !== null &&
      whyNot(standingOf(review, signatures), actOf(actor, { kind: 'sign', level, contentHash: review.contentHash })) ===
        null
    );
  };
  const mine = reviews.filter(isMine);
  return [...mine, ...reviews.filter((review) => !mine.includes(review))].map((review) => presentCard(review, names));
};

const signatureState = (
  review: ReviewRow,
  level: number,
  isSigned: boolean,
  returned: ReturnRow | null,
): Detail['signatures'][number]['state'] => {
  if (returned?.level === level) return 'returned';
  if (isSigned) return review.state === 'void' || review.state === 'withdrawn' ? 'void' : 'signed';
  return waitingLevel(review) === level ? 'waiting' : 'not-yet';
};

const presentSignatures = (
  review: ReviewRow,
  signed: readonly SignatureRow[],
  returned: ReturnRow | null,
  names: Names,
): Detail['signatures'] =>
  levels.map((level) => {
    const signature = signed.find((row) => row.level === level);
    const back =
      returned?.level === level
        ? { signer_id: returned.staff_id, at: returned.at, comment: returned.comment }
        : undefined;
    const shown = back ?? signature;
    return {
      level,
      state: signatureState(review, level, signature !== undefined, returned),
      signerName: shown ? (names.get(shown.signer_id) ?? '—') : null,
      at: shown?.at ?? null,
      comment: shown && shown.comment !== '' ? shown.comment : null,
    };
  });

export const presentReview = async (db: Db, actor: StaffActor, review: ReviewRow): Promise<Detail> => {
  const [signed, returned, version, before] = await Promise.all([
    readSignatures(db, [review.id]),
    readReturn(db, review.id),
    readVersion(db, review.campaignId, review.contentHash),
    readVersionBefore(db, review.campaignId, review.round),
  ]);
  assertDefect(version, 'a review without its version');
  const people = [review.authorId, ...signed.map((row) => row.signer_id), ...(returned ? [returned.staff_id] : [])];
  const names = await staffNames(db, [...new Set(people)]);
  const standing = standingOf(review, signed);
  const level = waitingLevel(review) ?? 3;
  const act = (kind: 'sign' | 'return') =>
    canOf(whyNot(standing, actOf(actor, { kind, level, contentHash: review.contentHash })));
  return {
    ...presentCard(review, names),
    signatures: presentSignatures(review, signed, returned, names),
    pieces: comparePieces(planPieces(version.plan, version.parts), before && planPieces(before.plan, before.parts)),
    previousHash: before?.contentHash ?? null,
    can: { sign: act('sign'), return: act('return') },
  };
};
