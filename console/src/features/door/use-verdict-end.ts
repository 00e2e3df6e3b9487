import { useEffect, useRef } from 'react';
import type { DoorSound } from './door-sound.ts';
import type { DoorPhase } from './door-state.ts';
import { staysMs, verdictWords } from './verdict-words.ts';

/** Says a verdict in sound and pulse, sends an admitted one away by itself, and lets a key end any other. */
export const useVerdictEnd = (phase: DoorPhase, sound: DoorSound, onEnd: () => void): void => {
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (phase.kind === 'failed') sound.say('wait');
    if (phase.kind !== 'verdict') return;
    sound.say(verdictWords(phase.verdict).kind);
    const stays = staysMs(phase.verdict);
    const timer = stays === null ? undefined : setTimeout(() => end.current(), stays);
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' && event.key !== ' ') return;
      // Space must not press the button that keeps the focus from before as well.
      event.preventDefault();
      end.current();
    };
    window.addEventListener('keydown', key);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', key);
    };
  }, [phase, sound]);
};
