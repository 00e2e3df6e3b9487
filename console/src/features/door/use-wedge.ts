import { useEffect, useRef } from 'react';
import { emptyWedge, wedgeKey } from './wedge-buffer.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Listens to a scanner gun that acts as a keyboard, except while somebody types into a field. */
export const useWedge = (isActive: boolean, onCode: (code: string) => void): void => {
  const told = useRef(onCode);
  told.current = onCode;
  useEffect(() => {
    if (!isActive) return;
    let buffer = emptyWedge;
    const hear = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      const heard = wedgeKey(buffer, event.key, event.timeStamp);
      buffer = heard.buffer;
      if (heard.code === null) return;
      // The gun's Enter must not press the button that happens to have the focus.
      event.preventDefault();
      event.stopPropagation();
      told.current(heard.code);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [isActive]);
};
