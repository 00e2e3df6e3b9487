import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Failure, isWorthRetrying } from './failure.ts';
import { newId } from './ids.ts';

interface Attempt<Value> {
  readonly value: Value;
  readonly key: string;
}

interface ActOptions<Value, Answer> {
  readonly send: (value: Value, key: string) => Promise<Answer>;
  readonly onDone?: (answer: Answer, value: Value) => void;
  readonly onFailed?: (failure: Failure, value: Value) => void;
}

export interface Act<Value, Answer> {
  readonly run: (value: Value) => void;
  readonly runAsync: (value: Value) => Promise<Answer>;
  readonly isRunning: boolean;
  /** The network is away; the act waits and will be sent with the same key. */
  readonly isWaiting: boolean;
  readonly failure: Failure | null;
  readonly reset: () => void;
  readonly mutation: UseMutationResult<Answer, Failure, Attempt<Value>>;
}

/**
 * A mutation with its Idempotency-Key. The key is made before sending and kept through retries; after an attempt
 * whose outcome is unknown, pressing again with the same content reuses it, so that nothing happens twice.
 */
export const useAct = <Value, Answer>({ send, onDone, onFailed }: ActOptions<Value, Answer>): Act<Value, Answer> => {
  const unsettled = useRef<{ readonly content: string; readonly key: string } | null>(null);
  const mutation = useMutation<Answer, Failure, Attempt<Value>>({
    mutationFn: ({ value, key }) => send(value, key),
    onSuccess: (answer, { value }) => {
      unsettled.current = null;
      onDone?.(answer, value);
    },
    onError: (failure, { value }) => {
      if (!isWorthRetrying(failure) && failure.status < 500) unsettled.current = null;
      onFailed?.(failure, value);
    },
  });
  const attemptOf = (value: Value): Attempt<Value> => {
    const content = JSON.stringify(value) ?? '';
    const key = unsettled.current?.content === content ? unsettled.current.key : newId();
    unsettled.current = { content, key };
    return { value, key };
  };
  return {
    run: (value) => mutation.mutate(attemptOf(value)),
    runAsync: (value) => mutation.mutateAsync(attemptOf(value)),
    isRunning: mutation.isPending,
    isWaiting: mutation.isPaused,
    failure: mutation.error,
    reset: mutation.reset,
    mutation,
  };
};
