import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const StaffPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.staff')}>{null}</Page>;
};
