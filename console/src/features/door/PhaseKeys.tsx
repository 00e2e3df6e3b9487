import { useTranslation } from 'react-i18next';
import { DoorKey } from './DoorKeys.tsx';
import type { DoorPhase } from './door-state.ts';
import type { CheckInDesk } from './use-check-in.ts';

interface PhaseKeysProps {
  readonly phase: DoorPhase;
  readonly isHeldUp: boolean;
  readonly desk: CheckInDesk;
}

/** The keys that answer what the upper screen says: go on, send again, set aside. */
export const PhaseKeys = ({ phase, isHeldUp, desk }: PhaseKeysProps) => {
  const { t } = useTranslation('rooms');
  const dismiss = (): void => desk.dispatch({ kind: 'dismissed' });
  if (phase.kind === 'verdict' && phase.verdict.kind !== 'admitted') {
    return (
      <div className="fg-dock__keys">
        <DoorKey icon="scan" isMain onPress={dismiss}>
          {t('door.next')}
        </DoorKey>
      </div>
    );
  }
  if (phase.kind === 'failed') {
    return (
      <div className="fg-dock__keys">
        <DoorKey icon="x" onPress={dismiss}>
          {t('door.drop')}
        </DoorKey>
        <DoorKey icon="repeat" isMain onPress={() => desk.sendAgain(phase.presentation)}>
          {t('door.sendAgain')}
        </DoorKey>
      </div>
    );
  }
  if (phase.kind !== 'sending' || !isHeldUp) return null;
  return (
    <div className="fg-dock__keys">
      <DoorKey icon="hourglass" onPress={() => desk.dispatch({ kind: 'set-aside' })}>
        {t('door.setAside')}
      </DoorKey>
    </div>
  );
};
