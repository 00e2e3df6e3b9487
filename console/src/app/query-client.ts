import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { type Failure, failureCode, isWorthRetrying } from './failure.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure;
  }
}

/** Called when a call finds that the sign-in has ended; the sign-in dialog listens. */
type Listener = () => void;
const listeners = new Set<Listener>();
export const onSignInEnded = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const noticeEnd = (error: unknown): void => {
  if (failureCode(error) === 'not-signed-in') for (const listener of listeners) listener();
};

const retryDelayMs = (attempt: number): number => Math.min(500 * 2 ** attempt, 8000);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (count, error) => isWorthRetrying(error) && count < 2,
      retryDelay: retryDelayMs,
    },
    // A retried mutation carries the key of its first attempt (see use-act.ts), so that retrying cannot act twice.
    mutations: { retry: (count, error) => isWorthRetrying(error) && count < 4, retryDelay: retryDelayMs },
  },
});
