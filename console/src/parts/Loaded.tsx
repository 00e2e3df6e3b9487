import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureNotice } from './FailureNotice.tsx';
import { WaitingPaper } from './WaitingPaper.tsx';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being waited for, in words: "正在取活动…". */
  readonly waiting: string;
  readonly children: (data: T) => ReactNode;
}

/** A query on the page: nothing, then paper grey, then the data; or the failure with its retry. */
export const Loaded = <T,>({ query, waiting, children }: LoadedProps<T>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <WaitingPaper words={waiting} />;
};
