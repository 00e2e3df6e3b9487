import type { VerdictKind } from '@fairground/ui/Verdict.tsx';

interface Note {
  /** Seconds after the verdict. */
  readonly at: number;
  readonly seconds: number;
  readonly hertz: number;
  /** A falling note ends here. */
  readonly toHertz?: number;
  readonly volume: number;
  readonly shape: OscillatorType;
}

/** Told apart with closed eyes: two notes up; one low note, twice; one that falls; a soft tick. */
const notes: Readonly<Record<VerdictKind, readonly Note[]>> = {
  admitted: [
    { at: 0, seconds: 0.08, hertz: 660, volume: 0.5, shape: 'sine' },
    { at: 0.09, seconds: 0.09, hertz: 990, volume: 0.5, shape: 'sine' },
  ],
  already: [
    { at: 0, seconds: 0.14, hertz: 220, volume: 0.6, shape: 'triangle' },
    { at: 0.22, seconds: 0.14, hertz: 220, volume: 0.6, shape: 'triangle' },
  ],
  refused: [{ at: 0, seconds: 0.4, hertz: 440, toHertz: 150, volume: 0.5, shape: 'sawtooth' }],
  wait: [{ at: 0, seconds: 0.05, hertz: 520, volume: 0.25, shape: 'sine' }],
};

const pulses: Readonly<Record<VerdictKind, number[]>> = {
  admitted: [60],
  already: [60, 90, 60],
  refused: [400],
  wait: [40],
};

const play = (audio: AudioContext, note: Note): void => {
  const begin = audio.currentTime + note.at;
  const end = begin + note.seconds;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.type = note.shape;
  tone.frequency.setValueAtTime(note.hertz, begin);
  if (note.toHertz !== undefined) tone.frequency.exponentialRampToValueAtTime(note.toHertz, end);
  volume.gain.setValueAtTime(note.volume, begin);
  // Cutting a wave off clicks; a short fade does not.
  volume.gain.exponentialRampToValueAtTime(0.001, end);
  tone.connect(volume).connect(audio.destination);
  tone.start(begin);
  tone.stop(end);
};

export interface DoorSound {
  /** Must be called from a tap: browsers keep sound shut until somebody touched the page. */
  readonly wake: () => void;
  readonly say: (kind: VerdictKind) => void;
  readonly mute: (isMuted: boolean) => void;
}

/** Sound and vibration of the verdicts. A phone without either stays silent and the page still says everything. */
export const makeDoorSound = (): DoorSound => {
  let audio: AudioContext | null = null;
  let isSilent = false;
  return {
    wake: () => {
      if (typeof AudioContext === 'undefined') return;
      audio ??= new AudioContext();
      void audio.resume();
    },
    say: (kind) => {
      navigator.vibrate?.(pulses[kind]);
      if (isSilent || !audio) return;
      for (const note of notes[kind]) play(audio, note);
    },
    mute: (isMuted) => {
      isSilent = isMuted;
    },
  };
};
