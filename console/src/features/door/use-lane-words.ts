import { useTranslation } from 'react-i18next';

/** "2" is 2号通道; a lane with a name of its own keeps it. */
export const useLaneWords = (): ((lane: string) => string) => {
  const { t } = useTranslation('rooms');
  return (lane) => (/^\d{1,2}$/.test(lane) ? t('door.laneNo', { lane }) : lane);
};
