import { useCallback, useEffect, useState } from 'react';
import type { ClearValues } from './customer-queries.ts';
import { secondsLeft } from './mask-timer.ts';

interface Opened {
  readonly values: ClearValues;
  readonly at: number;
}

const tickMs = 250;

/**
 * Contact data in clear, kept in this component alone: never in a cache, never in browser storage. It is dropped when
 * the time is over, and at once when the page is put away, because somebody else may take the phone.
 */
export const useClearValues = () => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [left, setLeft] = useState(0);
  const close = useCallback(() => setOpened(null), []);
  useEffect(() => {
    if (!opened) return;
    const tick = (): void => {
      const seconds = secondsLeft(opened.at, Date.now());
      setLeft(seconds);
      if (seconds === 0) setOpened(null);
    };
    const hide = (): void => {
      if (document.hidden) setOpened(null);
    };
    tick();
    const timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [opened]);
  const open = useCallback((values: ClearValues) => setOpened({ values, at: Date.now() }), []);
  return { values: opened?.values ?? null, secondsLeft: left, open, close };
};
