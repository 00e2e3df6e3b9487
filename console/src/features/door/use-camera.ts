import { type RefObject, useCallback, useEffect, useState } from 'react';

/**
 * starting: asked, no picture yet · live: picture · insecure: the browser gives no camera on a plain http address ·
 * denied: somebody said no · none: no camera in this device · busy: another app holds it · off: not asked for
 */
export type CameraState = 'off' | 'starting' | 'live' | 'insecure' | 'denied' | 'none' | 'busy';

export interface Camera {
  readonly state: CameraState;
  readonly hasTorch: boolean;
  readonly isTorchOn: boolean;
  readonly setTorch: (isOn: boolean) => void;
  readonly retry: () => void;
}

const wish: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

const stateOf = (error: unknown): CameraState => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return 'busy';
};

/** Not in the DOM types yet. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean };
type TorchConstraint = MediaTrackConstraintSet & { readonly torch: boolean };

/** The rear camera into a video element, for as long as it is wanted. */
export const useCamera = (video: RefObject<HTMLVideoElement | null>, isWanted: boolean): Camera => {
  const [state, setState] = useState<CameraState>('off');
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [isTorchOn, setIsTorchOn] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` starts the camera again when somebody asks for it
  useEffect(() => {
    if (!isWanted) return setState('off');
    if (!window.isSecureContext || !navigator.mediaDevices?.getUserMedia) return setState('insecure');
    let isOver = false;
    let stream: MediaStream | null = null;
    setState('starting');
    const start = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia(wish);
        const place = video.current;
        const first = stream.getVideoTracks()[0] ?? null;
        if (isOver || !place || !first) return stopAll(stream);
        // The phone takes the camera away when another app wants it or the screen was locked.
        first.addEventListener('ended', () => !isOver && setState('busy'));
        place.srcObject = stream;
        await place.play();
        setTrack(first);
        if (!isOver) setState('live');
      } catch (error) {
        stopAll(stream);
        if (!isOver) setState(stateOf(error));
      }
    };
    void start();
    return () => {
      isOver = true;
      stopAll(stream);
      setTrack(null);
      setIsTorchOn(false);
    };
  }, [isWanted, attempt, video]);
  const setTorch = useCallback(
    (isOn: boolean) => {
      const torch: TorchConstraint = { torch: isOn };
      track?.applyConstraints({ advanced: [torch] }).then(
        () => setIsTorchOn(isOn),
        () => setIsTorchOn(false),
      );
    },
    [track],
  );
  const capabilities: TorchCapabilities | undefined = track?.getCapabilities?.();
  return {
    state,
    hasTorch: capabilities?.torch === true,
    isTorchOn,
    setTorch,
    retry: () => setAttempt((count) => count + 1),
  };
};

const stopAll = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};
