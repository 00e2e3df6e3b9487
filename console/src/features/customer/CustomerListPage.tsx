import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const CustomerListPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.customers')}>{null}</Page>;
};
