import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const ImportPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.imports')}>{null}</Page>;
};
