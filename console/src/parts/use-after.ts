import { useEffect, useState } from 'react';

/** True once `ms` have passed; a wait shorter than that shows nothing at all. */
export const useAfter = (ms: number): boolean => {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isOver;
};
