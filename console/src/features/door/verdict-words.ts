import type { components } from '@fairground/contracts/generated/api';
import type { VerdictKind } from '@fairground/ui/Verdict.tsx';

export type DoorVerdict = components['schemas']['Verdict'];

/** Keys and marks of the sentences a verdict shows; the page turns them into words of its language. */
export interface VerdictWords {
  /** Colour, shape, pattern, sound. */
  readonly kind: VerdictKind;
  /** The last part of the message keys: `door.word.<id>`, `door.lead.<id>`, `door.act.<id>`. */
  readonly id: string;
  readonly marks: Readonly<Record<string, string | number>>;
  /** How long ago the guest came in; null when it does not matter. */
  readonly minutesAgo: number | null;
  readonly codeTail: string | null;
  /** The instant whose clock and day the sentence names. */
  readonly from: string | null;
}

const minutesBetween = (earlier: string, later: string): number =>
  Math.max(0, Math.floor((Date.parse(later) - Date.parse(earlier)) / 60_000));
const plain = { marks: {}, minutesAgo: null, codeTail: null, from: null } as const;

/** What the door shows for an answer of the server. Times are the server's, never the phone's. */
export const verdictWords = (verdict: DoorVerdict): VerdictWords => {
  switch (verdict.kind) {
    case 'admitted':
      return { ...plain, kind: 'admitted', id: 'admitted', codeTail: verdict.codeTail, from: verdict.startsAt };
    case 'already':
      return {
        ...plain,
        kind: 'already',
        id: 'already',
        marks: { lane: verdict.lane },
        minutesAgo: minutesBetween(verdict.at, verdict.serverNow),
        codeTail: verdict.codeTail,
        from: verdict.at,
      };
    case 'wrong-session':
      return { ...plain, kind: 'refused', id: 'wrong-session', codeTail: verdict.codeTail, from: verdict.startsAt };
    case 'too-early':
      return {
        ...plain,
        kind: 'wait',
        id: 'too-early',
        marks: {
          minutes: Math.max(1, Math.ceil((Date.parse(verdict.opensAt) - Date.parse(verdict.serverNow)) / 60_000)),
        },
        codeTail: verdict.codeTail,
        from: verdict.opensAt,
      };
    case 'not-known':
      return { ...plain, kind: verdict.reason === 'waitlisted' ? 'wait' : 'refused', id: verdict.reason };
  }
};

/** Admitted goes back to scanning by itself; every other verdict waits for a tap. In ms, null = waits. */
export const staysMs = (verdict: DoorVerdict): number | null => (verdict.kind === 'admitted' ? 1200 : null);
