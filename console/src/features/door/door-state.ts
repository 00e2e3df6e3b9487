import type { Failure } from '../../app/failure.ts';
import type { Credential } from './code-reading.ts';
import type { DoorVerdict } from './verdict-words.ts';

/** A pass held before the door, with the id and key that were made before anything was sent. */
export interface Presentation {
  readonly checkInId: string;
  readonly key: string;
  readonly credential: Credential;
  readonly lane: string;
}

/**
 * scanning -> sending -> verdict -> scanning. A presentation whose answer is kept back by the network may be set
 * aside: it goes on being sent with its key, and its verdict arrives as a late one. `failed` = the server refused the
 * call itself (signed out, a defect of ours); the same presentation can be sent again. `verdict` without a
 * presentation = a code that cannot be a pass, judged here.
 */
export type DoorPhase =
  | { readonly kind: 'scanning' }
  | { readonly kind: 'sending'; readonly presentation: Presentation }
  | { readonly kind: 'failed'; readonly presentation: Presentation; readonly failure: Failure }
  | { readonly kind: 'verdict'; readonly presentation: Presentation | null; readonly verdict: DoorVerdict };

export interface LateVerdict {
  readonly presentation: Presentation;
  readonly verdict: DoorVerdict;
}

export interface DoorState {
  readonly phase: DoorPhase;
  readonly setAside: readonly Presentation[];
  readonly late: readonly LateVerdict[];
}

export type DoorAct =
  | { readonly kind: 'presented'; readonly presentation: Presentation }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'answered'; readonly presentation: Presentation; readonly verdict: DoorVerdict }
  | { readonly kind: 'failed'; readonly presentation: Presentation; readonly failure: Failure }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'late-read'; readonly checkInId: string };

export const openDoor: DoorState = { phase: { kind: 'scanning' }, setAside: [], late: [] };

const scanning: DoorPhase = { kind: 'scanning' };
const without = (list: readonly Presentation[], gone: Presentation): readonly Presentation[] =>
  list.filter((item) => item.checkInId !== gone.checkInId);

const isShown = (state: DoorState, presentation: Presentation): boolean =>
  (state.phase.kind === 'sending' || state.phase.kind === 'failed') &&
  state.phase.presentation.checkInId === presentation.checkInId;

export const doorStep = (state: DoorState, act: DoorAct): DoorState => {
  switch (act.kind) {
    case 'presented':
      return { ...state, phase: { kind: 'sending', presentation: act.presentation } };
    case 'unreadable':
      return {
        ...state,
        phase: { kind: 'verdict', presentation: null, verdict: { kind: 'not-known', reason: 'unreadable' } },
      };
    case 'answered':
      if (isShown(state, act.presentation))
        return { ...state, phase: { kind: 'verdict', presentation: act.presentation, verdict: act.verdict } };
      return {
        ...state,
        setAside: without(state.setAside, act.presentation),
        late: [...state.late, { presentation: act.presentation, verdict: act.verdict }],
      };
    case 'failed':
      // One that was set aside comes back to the front: nobody may leave the door with an unknown outcome.
      return {
        ...state,
        setAside: without(state.setAside, act.presentation),
        phase: { kind: 'failed', presentation: act.presentation, failure: act.failure },
      };
    case 'set-aside':
      return state.phase.kind === 'sending'
        ? { ...state, phase: scanning, setAside: [...state.setAside, state.phase.presentation] }
        : state;
    case 'dismissed':
      return state.phase.kind === 'sending' ? state : { ...state, phase: scanning };
    case 'late-read':
      return { ...state, late: state.late.filter((item) => item.presentation.checkInId !== act.checkInId) };
  }
};

/** Whether a reading is taken now: while nothing is shown, and after an admitted guest, so that the line keeps moving. */
export const takesReadings = (phase: DoorPhase): boolean =>
  phase.kind === 'scanning' || (phase.kind === 'verdict' && phase.verdict.kind === 'admitted');
