import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const CustomerPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.customers')}>{null}</Page>;
};
