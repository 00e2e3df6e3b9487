import { Icon } from '@fairground/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import type { DoorCount } from './door-count.ts';
import { useLaneWords } from './use-lane-words.ts';

interface DoorTopProps {
  readonly isOnline: boolean;
  readonly lane: string;
  readonly count: DoorCount | null;
}

/** Mode, lane, and who is in of who is expected: read, never touched. */
export const DoorTop = ({ isOnline, lane, count }: DoorTopProps) => {
  const { t } = useTranslation('rooms');
  const laneWords = useLaneWords();
  return (
    <>
      <span className={isOnline ? undefined : 'cs-door-offline'}>
        <Icon name={isOnline ? 'wifi' : 'warn'} size={19} weight={2.1} point={false} />
        {t(isOnline ? 'door.online' : 'door.offline')}
      </span>
      <span>{laneWords(lane)}</span>
      {count ? (
        <span className="fg-verdict__count">
          {t(`door.count.${count.span}`, { checkedIn: count.checkedIn, expected: count.expected })}
        </span>
      ) : null}
    </>
  );
};
