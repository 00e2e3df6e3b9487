/** The landing page inside the app, for everybody who comes back to it. */
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { campaignQuery } from '../net/queries.ts';
import { useSlug } from '../parts/address.ts';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { usePassKept } from './LandingIsland.tsx';
import { LandingPage } from './LandingPage.tsx';

export function LandingRoute() {
  const { t } = useWords();
  const slug = useSlug();
  const campaign = useQuery(campaignQuery(slug));
  const hasPass = usePassKept(slug);
  if (campaign.data) return <LandingPage campaign={campaign.data} hasPass={hasPass} />;
  return (
    <PhonePage title={t('common.product')}>
      {campaign.isPending && <Waiting text={t('home.reading')} />}
      {campaign.isError && <NotRead error={campaign.error} onRetry={() => void campaign.refetch()} />}
    </PhonePage>
  );
}
