import { Icon, type IconName } from '@fairground/ui/Icon.tsx';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera } from './use-camera.ts';
import './door-keypad.css';

interface KeyProps {
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isMain?: boolean;
  readonly isOn?: boolean;
  readonly offReason?: string | undefined;
}

/** One big key of the dock; one that cannot work says why on itself. */
export const DoorKey = ({ icon, children, onPress, isMain, isOn, offReason }: KeyProps) => (
  <button
    type="button"
    className={isMain ? 'fg-dock__key fg-dock__key--main' : 'fg-dock__key'}
    aria-pressed={isOn}
    aria-disabled={offReason ? true : undefined}
    onClick={() => (offReason ? undefined : onPress())}
  >
    <Icon name={icon} size={28} weight={2} point={!isMain} />
    <span>
      {children}
      {offReason ? <small>{offReason}</small> : null}
    </span>
  </button>
);

export type DoorPanel = 'camera' | 'keypad' | 'more';

/** Under the camera: light, short code, everything else. */
export const ScanKeys = ({
  camera,
  onPanel,
}: {
  readonly camera: Camera;
  readonly onPanel: (panel: DoorPanel) => void;
}) => {
  const { t } = useTranslation('rooms');
  const torchReason = (): string | undefined => {
    if (camera.state !== 'live') return t('door.torchNoCamera');
    return camera.hasTorch ? undefined : t('door.torchNone');
  };
  return (
    <div className="fg-dock__keys">
      <DoorKey
        icon="torch"
        isOn={camera.isTorchOn}
        offReason={torchReason()}
        onPress={() => camera.setTorch(!camera.isTorchOn)}
      >
        {t(camera.isTorchOn ? 'door.torchOff' : 'door.torch')}
      </DoorKey>
      <DoorKey icon="type" onPress={() => onPanel('keypad')}>
        {t('door.shortCode')}
      </DoorKey>
      <DoorKey icon="list" onPress={() => onPanel('more')}>
        {t('door.more')}
      </DoorKey>
    </div>
  );
};

interface MorePanelProps {
  readonly isSoundOn: boolean;
  readonly onSound: (isOn: boolean) => void;
  /** Why the post cannot be left now. */
  readonly offReason: string | undefined;
  readonly onPicture: (file: File) => void;
  readonly onLane: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** What is needed now and then: a picture instead of the camera, another lane, silence, the way out. */
export const MorePanel = ({ isSoundOn, offReason, onSound, onPicture, onLane, onLeave, onClose }: MorePanelProps) => {
  const { t } = useTranslation('rooms');
  const picture = useRef<HTMLInputElement>(null);
  return (
    <div className="cs-more">
      <input
        ref={picture}
        type="file"
        accept="image/*"
        className="cs-hidden"
        tabIndex={-1}
        aria-label={t('door.picture')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onPicture(file);
        }}
      />
      <DoorKey icon="upload" onPress={() => picture.current?.click()}>
        {t('door.picture')}
      </DoorKey>
      <DoorKey icon="repeat" offReason={offReason} onPress={onLane}>
        {t('door.changeLane')}
      </DoorKey>
      <DoorKey icon="bell" isOn={isSoundOn} onPress={() => onSound(!isSoundOn)}>
        {t(isSoundOn ? 'door.soundOn' : 'door.soundOff')}
      </DoorKey>
      <DoorKey icon="out" offReason={offReason} onPress={onLeave}>
        {t('door.leave')}
      </DoorKey>
      <DoorKey icon="scan" isMain onPress={onClose}>
        {t('door.backToScan')}
      </DoorKey>
    </div>
  );
};
