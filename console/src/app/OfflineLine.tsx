import { Icon } from '@fairground/ui/Icon.tsx';
import { onlineManager, useIsMutating } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );

/** A quiet line while the network is away; acts wait and are sent with the same key when it returns. */
export const OfflineLine = () => {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  const waiting = useIsMutating();
  if (isOnline) return null;
  return (
    <p className="cs-offline" role="status">
      <Icon name="wifi" size={18} />
      {waiting > 0 ? t('shell.offlineWaiting', { count: waiting }) : t('shell.offline')}
    </p>
  );
};
