import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import { answerOf, api, keyed } from '../../app/api.ts';
import { isWorthRetrying } from '../../app/failure.ts';
import { newId } from '../../app/ids.ts';
import { credentialOf, isRepeat, type LastReading } from './code-reading.ts';
import { doorQueryKey } from './door-queries.ts';
import { type DoorAct, type DoorState, doorStep, openDoor, type Presentation, takesReadings } from './door-state.ts';

const retryMs = (attempt: number): number => Math.min(800 * 2 ** attempt, 5000);

export interface CheckInDesk {
  readonly state: DoorState;
  readonly dispatch: Dispatch<DoorAct>;
  /** The network keeps the present answer back; the same key is being tried again. */
  readonly isHeldUp: boolean;
  /** A text from camera, picture or gun; `isForced` = a person typed it, so it counts even when it was just seen. */
  readonly read: (text: string, isForced?: boolean) => void;
  readonly sendAgain: (presentation: Presentation) => void;
}

/** Presents passes one after another. Id and key are made before sending and stay with the presentation to the end. */
export const useCheckIn = (campaignId: string, lane: string): CheckInDesk => {
  const [state, dispatch] = useReducer(doorStep, openDoor);
  const queryClient = useQueryClient();
  const last = useRef<LastReading | null>(null);
  const phase = useRef(state.phase);
  phase.current = state.phase;
  const send = useMutation({
    mutationFn: ({ checkInId, key, credential, lane: at }: Presentation) =>
      answerOf(
        api.POST('/api/campaigns/{campaignId}/check-ins', {
          params: { path: { campaignId }, header: keyed(key) },
          body: { checkInId, credential: { ...credential }, lane: at },
        }),
      ),
    // The door never gives up by itself: only a person may stop waiting for an answer.
    networkMode: 'always',
    retry: (_, failure) => isWorthRetrying(failure),
    retryDelay: retryMs,
    onSuccess: (verdict, presentation) => {
      dispatch({ kind: 'answered', presentation, verdict });
      void queryClient.invalidateQueries({ queryKey: doorQueryKey(campaignId) });
    },
    onError: (failure, presentation) => dispatch({ kind: 'failed', presentation, failure }),
  });
  const { mutate } = send;
  const isSettled =
    state.phase.kind === 'verdict' &&
    (state.phase.verdict.kind === 'admitted' || state.phase.verdict.kind === 'already');
  useEffect(() => {
    if (isSettled && last.current) last.current = { ...last.current, isSettled: true };
  }, [isSettled]);
  const read = useCallback(
    (text: string, isForced = false) => {
      const now = performance.now();
      const isSame = isRepeat(last.current, text, now);
      if (isSame && last.current) last.current = { ...last.current, seenAt: now };
      if (!isForced && (isSame || !takesReadings(phase.current))) return;
      if (phase.current.kind === 'sending') return;
      last.current = { text, seenAt: now, isSettled: false };
      const credential = credentialOf(text);
      if (!credential) return dispatch({ kind: 'unreadable' });
      const presentation: Presentation = { checkInId: newId(), key: newId(), credential, lane };
      // Told apart at once, so that the next frame of the camera finds the door busy.
      phase.current = { kind: 'sending', presentation };
      dispatch({ kind: 'presented', presentation });
      mutate(presentation);
    },
    [lane, mutate],
  );
  const sendAgain = useCallback(
    (presentation: Presentation) => {
      dispatch({ kind: 'presented', presentation });
      mutate(presentation);
    },
    [mutate],
  );
  return { state, dispatch, isHeldUp: send.isPending && send.failureCount > 0, read, sendAgain };
};
