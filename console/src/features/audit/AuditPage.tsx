import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const AuditPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.audit')}>{null}</Page>;
};
