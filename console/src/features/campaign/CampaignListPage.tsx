import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const CampaignListPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.campaigns')}>{null}</Page>;
};
