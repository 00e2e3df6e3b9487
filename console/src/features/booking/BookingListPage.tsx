import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page.tsx';

export const BookingListPage = () => {
  const { t } = useTranslation();
  return <Page title={t('campaign.bookings')}>{null}</Page>;
};
