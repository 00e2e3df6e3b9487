import { onlineManager, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/i18n.ts';
import { CameraPane } from './CameraPane.tsx';
import { CodeKeypad } from './CodeKeypad.tsx';
import { type DoorPanel, MorePanel, ScanKeys } from './DoorKeys.tsx';
import { DoorStage } from './DoorStage.tsx';
import type { Post } from './DoorStart.tsx';
import { doorCount } from './door-count.ts';
import { isSoundOn, rememberSound } from './door-memory.ts';
import { doorQuery } from './door-queries.ts';
import type { DoorSound } from './door-sound.ts';
import { type DoorPhase, takesReadings } from './door-state.ts';
import { pictureOf } from './frame.ts';
import { LateVerdicts } from './LateVerdicts.tsx';
import { PhaseKeys } from './PhaseKeys.tsx';
import { useCamera } from './use-camera.ts';
import { useCheckIn } from './use-check-in.ts';
import { useDecoder, useDecoding } from './use-decoding.ts';
import { useVerdictEnd } from './use-verdict-end.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { useWedge } from './use-wedge.ts';

const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );

const cameraHint = (phase: DoorPhase): string => {
  if (phase.kind === 'scanning' || phase.kind === 'sending') return 'door.holdHere';
  return takesReadings(phase) ? 'door.nextHere' : 'door.tapFirst';
};

/** The door at work: camera below, verdict above, everything a thumb needs at the lower edge. */
export const DoorDesk = ({
  post,
  sound,
  onLane,
}: {
  readonly post: Post;
  readonly sound: DoorSound;
  readonly onLane: () => void;
}) => {
  const { t } = useTranslation('rooms');
  const say = useSay();
  const navigate = useNavigate();
  const isOnline = useIsOnline();
  const video = useRef<HTMLVideoElement>(null);
  const [panel, setPanel] = useState<DoorPanel>('camera');
  const [hasSound, setHasSound] = useState(isSoundOn);
  const [pictureNote, setPictureNote] = useState<string | null>(null);
  const door = useQuery(doorQuery(post.campaignId));
  const desk = useCheckIn(post.campaignId, post.lane);
  const { phase } = desk.state;
  const isOpen = takesReadings(phase);
  const camera = useCamera(video, true);
  const decoder = useDecoder();
  const read = (text: string): void => {
    setPictureNote(null);
    desk.read(text);
  };
  useDecoding(video, decoder, isOpen && panel === 'camera' && camera.state === 'live', read);
  useWedge(panel !== 'keypad', (code) => {
    setPanel('camera');
    desk.read(code, phase.kind === 'verdict');
  });
  useWakeLock(true);
  const dismiss = (): void => desk.dispatch({ kind: 'dismissed' });
  useVerdictEnd(phase, sound, dismiss);
  useEffect(() => sound.mute(!hasSound), [sound, hasSound]);
  useEffect(() => {
    document.title = t('door.title');
  }, [t]);
  const readPicture = async (file: File): Promise<void> => {
    setPanel('camera');
    const image = await pictureOf(file);
    const text = image && decoder.current ? await decoder.current.read(image, true) : null;
    setPictureNote(text ? null : t('door.pictureNothing'));
    if (text) desk.read(text, true);
  };
  const chooseSound = (isOn: boolean): void => {
    rememberSound(isOn);
    setHasSound(isOn);
  };
  const isHeldUp = desk.isHeldUp || !isOnline;
  return (
    <main
      className="cs-door"
      data-phase={phase.kind}
      data-panel={panel}
      data-open={isOpen || undefined}
      data-held={(phase.kind === 'sending' && isHeldUp) || undefined}
      id="main"
    >
      <h1 className="cs-hidden">{door.data ? t('door.titleOf', { title: say(door.data.title) }) : t('door.title')}</h1>
      <DoorStage
        phase={phase}
        isHeldUp={isHeldUp}
        lane={post.lane}
        isOnline={isOnline && !desk.isHeldUp}
        count={door.data ? doorCount(door.data) : null}
        onTap={dismiss}
      />
      <section className="fg-dock cs-door-dock" aria-label={t('door.controls')}>
        <LateVerdicts
          late={desk.state.late}
          waiting={desk.state.setAside.length}
          onRead={(checkInId) => desk.dispatch({ kind: 'late-read', checkInId })}
        />
        {pictureNote ? (
          <p className="cs-door-line" role="status">
            {pictureNote}
          </p>
        ) : null}
        <div className="cs-door-view" hidden={panel !== 'camera'}>
          <CameraPane video={video} state={camera.state} hint={t(cameraHint(phase))} onRetry={camera.retry} />
        </div>
        <PhaseKeys phase={phase} isHeldUp={isHeldUp} desk={desk} />
        {panel === 'camera' && (isOpen || (phase.kind === 'sending' && !isHeldUp)) ? (
          <ScanKeys camera={camera} onPanel={setPanel} />
        ) : null}
        {panel === 'keypad' && isOpen ? (
          <CodeKeypad
            onClose={() => setPanel('camera')}
            onCode={(code) => {
              setPanel('camera');
              desk.read(code, true);
            }}
          />
        ) : null}
        {panel === 'more' && isOpen ? (
          <MorePanel
            isSoundOn={hasSound}
            onSound={chooseSound}
            onPicture={(file) => void readPicture(file)}
            onLane={onLane}
            offReason={desk.state.setAside.length > 0 ? t('door.sendFirst') : undefined}
            onLeave={() => void navigate({ to: '/' })}
            onClose={() => setPanel('camera')}
          />
        ) : null}
      </section>
    </main>
  );
};
