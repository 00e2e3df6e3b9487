import { useEffect } from 'react';

/** Keeps the screen on while the door is open, where the phone allows it; asks again after the page was put away. */
export const useWakeLock = (isWanted: boolean): void => {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    let isOver = false;
    let sentinel: WakeLockSentinel | null = null;
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (isOver) await given.release();
        else sentinel = given;
      } catch {
        // Low battery or a policy of the phone: the door works, the screen may go dark.
      }
    };
    const wake = (): void => void ask();
    wake();
    document.addEventListener('visibilitychange', wake);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', wake);
      void sentinel?.release();
    };
  }, [isWanted]);
};
