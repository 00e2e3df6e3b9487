import { Icon } from '@fairground/ui/Icon.tsx';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from './use-camera.ts';

interface CameraPaneProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  readonly hint: string;
  readonly onRetry: () => void;
}

/** The camera's picture with the frame for the code; without a camera it says why, and what works instead. */
export const CameraPane = ({ video, state, hint, onRetry }: CameraPaneProps) => {
  const { t } = useTranslation('rooms');
  const isBroken = state === 'insecure' || state === 'denied' || state === 'none' || state === 'busy';
  return (
    <div className="fg-dock__camera cs-door-camera">
      <video
        ref={video}
        muted
        playsInline
        tabIndex={-1}
        aria-label={t('door.cameraPicture')}
        className={state === 'live' ? undefined : 'cs-door-dark'}
      />
      {isBroken ? (
        <div className="cs-door-nocamera" role="status">
          <Icon name="scan" size={40} weight={1.6} />
          <p className="cs-door-nocamera-title">{t(`door.camera.${state}`)}</p>
          <p>{t(`door.cameraRepair.${state}`)}</p>
          {state === 'insecure' ? null : (
            <button type="button" className="cs-door-retry" onClick={onRetry}>
              {t('door.cameraRetry')}
            </button>
          )}
        </div>
      ) : (
        <>
          <span className="fg-dock__frame" />
          <p className="cs-door-hint">{state === 'live' ? hint : t('door.camera.starting')}</p>
        </>
      )}
    </div>
  );
};
