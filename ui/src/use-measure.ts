import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Measure<T> {
  ref: RefObject<T | null>;
  /** Width of the element in px; the fallback before the first measure and where there is no ResizeObserver. */
  width: number;
  /** Size of axis words in px as the theme sets it: 12, or 19 in elder mode. */
  axis: number;
}

/** Measures an element, so that a chart is drawn at its real size and its words never shrink with it. */
export function useMeasure<T extends HTMLElement>(fallback: number): Measure<T> {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(fallback);
  const [axis, setAxis] = useState(12);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
      setAxis(Number.parseFloat(getComputedStyle(element).getPropertyValue('--t-tiny')) || 12);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width, axis };
}
