import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const DoorPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.door')}>{null}</Page>;
};
