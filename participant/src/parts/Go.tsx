/** Moves inside the app. The landing page runs before the router is loaded, so both share this small context. */
import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';

export type Go = (path: string, options?: { replace?: boolean; keepScroll?: boolean }) => void;

export const GoContext = createContext<Go>((path) => window.location.assign(path));

export function useGo(): Go {
  return useContext(GoContext);
}

/** Keeps new tabs, downloads and middle clicks as the browser has them. */
export function useLinkPress(path: string) {
  const go = useGo();
  return (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    go(path);
  };
}

export function GoLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <a href={to} className={className} onClick={useLinkPress(to)}>
      {children}
    </a>
  );
}
