/** The queue of this phone and the hook through which pages act. */
import type { OperationName } from '@fairground/contracts/generated/operations-client';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { sendAction } from '../net/send-action.ts';
import type { AnswerOf, Problem, RequestOf } from '../net/shapes.ts';
import { createActionQueue } from './action-queue.ts';
import { actionShelf } from './phone-store.ts';

function pauseUntilOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      window.removeEventListener('online', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    window.addEventListener('online', finish);
  });
}

export const phoneQueue = createActionQueue({
  send: sendAction,
  store: actionShelf,
  makeKey: () => crypto.randomUUID(),
  pause: pauseUntilOnline,
});

export interface Act<N extends OperationName> {
  readonly intent: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: RequestOf<N>;
}

export type ActResult<N extends OperationName> =
  | { readonly kind: 'done'; readonly data: AnswerOf<N> }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Sends an act outside of a component. `isKept` false keeps its body off the phone's storage. */
export async function actNow<N extends OperationName>(operation: N, act: Act<N>, isKept = true): Promise<ActResult<N>> {
  const { intent, params = {}, body } = act;
  const outcome = await phoneQueue.submit({ intent, operation, params, body, isKept });
  return outcome.kind === 'done' ? { kind: 'done', data: outcome.data as AnswerOf<N> } : outcome;
}

export function usePending() {
  return useSyncExternalStore(phoneQueue.watch, phoneQueue.pending, phoneQueue.pending);
}

/** One operation on a page: `run` it, see whether it is under way, and the problem of the last try. */
export function useAction<N extends OperationName>(operation: N, options: { isKept?: boolean } = {}) {
  const isKept = options.isKept ?? true;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const runs = useRef(0);
  const run = useCallback(
    async (act: Act<N>): Promise<ActResult<N>> => {
      runs.current += 1;
      setBusy(true);
      setProblem(null);
      const result = await actNow(operation, act, isKept);
      runs.current -= 1;
      setBusy(runs.current > 0);
      if (result.kind === 'refused') setProblem(result.problem);
      return result;
    },
    [operation, isKept],
  );
  return { run, isBusy, problem, clear: useCallback(() => setProblem(null), []) };
}
