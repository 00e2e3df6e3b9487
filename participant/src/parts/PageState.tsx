/** The three ways a page can be without its content: waiting, no network, refused or broken. */
import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useEffect, useState } from 'react';
import { isOffline, ReadError } from '../net/connection.ts';
import { problemWords } from '../net/problem.ts';
import type { Problem } from '../net/shapes.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** Nothing for the first 400 ms: a page that is quick shows no sign of waiting. */
export function Waiting({ text }: { text: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? <Notice kind="loading" title={text} /> : null;
}

export function NotRead({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t, language } = useWords();
  const again = <Button onClick={onRetry}>{t('state.again')}</Button>;
  if (isOffline(error)) {
    return (
      <Notice kind="offline" title={t('state.noNetwork')} action={again}>
        {t('state.noNetworkWhy')}
      </Notice>
    );
  }
  const problem = error instanceof ReadError ? error.problem : null;
  if (problem === null) {
    return (
      <Notice kind="errorOurs" title={t('state.broken')} action={again}>
        {t('state.brokenWhy')}
      </Notice>
    );
  }
  const words = problemWords(problem, language);
  const kind = problem.status === 404 ? 'empty' : problem.status >= 500 ? 'errorOurs' : 'refused';
  return (
    <Notice
      kind={kind}
      title={words.title}
      source={problem.incidentId}
      action={problem.status === 404 ? undefined : again}
    >
      {words.action}
    </Notice>
  );
}

/** A refused act: the fact, what to do, and for a defect of ours its number. */
export function Refused({ problem }: { problem: Problem | null }) {
  const { language } = useWords();
  if (problem === null) return null;
  const words = problemWords(problem, language);
  return (
    <Notice kind={problem.status >= 500 ? 'errorOurs' : 'refused'} title={words.title} source={problem.incidentId}>
      {words.action}
    </Notice>
  );
}
