import { fillMarks, type RefusalCode, type RefusalParams, refusals } from '@fairground/contracts/refusals';

interface Reason {
  readonly code: RefusalCode;
  readonly params?: RefusalParams;
}

interface Can {
  readonly allowed: boolean;
  readonly code?: string;
  readonly zh?: string;
  readonly en?: string;
}

/** Puts the reason against an act into the words its refusal would use, so that a disabled button and a refusal agree. */
export const canOf = (reason: Reason | null): Can =>
  reason === null
    ? { allowed: true }
    : {
        allowed: false,
        code: reason.code,
        zh: fillMarks(refusals[reason.code].zh.title, reason.params),
        en: fillMarks(refusals[reason.code].en.title, reason.params),
      };
