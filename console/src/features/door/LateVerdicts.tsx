import { useTranslation } from 'react-i18next';
import { DoorVerdict } from './DoorVerdict.tsx';
import type { LateVerdict } from './door-state.ts';

interface LateVerdictsProps {
  readonly late: readonly LateVerdict[];
  /** How many are still without an answer. */
  readonly waiting: number;
  readonly onRead: (checkInId: string) => void;
}

/** Passes that were set aside without network: how many still wait, and what became of those that were answered. */
export const LateVerdicts = ({ late, waiting, onRead }: LateVerdictsProps) => {
  const { t } = useTranslation('rooms');
  const first = late[0];
  return (
    <>
      {waiting > 0 ? (
        <p className="cs-door-line" role="status">
          {t('door.waitingCount', { count: waiting })}
        </p>
      ) : null}
      {first ? (
        <div className="cs-door-late">
          <p>{t('door.late')}</p>
          <DoorVerdict look="compact" verdict={first.verdict} />
          <button type="button" className="cs-door-retry" onClick={() => onRead(first.presentation.checkInId)}>
            {late.length > 1 ? t('door.lateMore', { count: late.length - 1 }) : t('door.lateRead')}
          </button>
        </div>
      ) : null}
    </>
  );
};
