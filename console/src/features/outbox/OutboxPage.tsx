import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const OutboxPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.outbox')}>{null}</Page>;
};
