import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const AccountPage = () => {
  const { t } = useTranslation();
  return <Page title={t('shell.account')}>{null}</Page>;
};
