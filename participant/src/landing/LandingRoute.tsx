/** The landing page inside the app, for everybody who comes back to it. */
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isUnknown } from '../net/connection.ts';
import { campaignQuery } from '../net/queries.ts';
import { useSlug } from '../parts/address.ts';
import { NotHere } from '../parts/NotHere.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { countVisit } from './count-visit.ts';
import { usePassKept } from './LandingIsland.tsx';
import { LandingPage } from './LandingPage.tsx';

export function LandingRoute() {
  const { t } = useWords();
  const slug = useSlug();
  const campaign = useQuery(campaignQuery(slug));
  const hasPass = usePassKept(slug);
  const isShown = campaign.data !== undefined;
  useEffect(() => {
    if (isShown) void countVisit(slug);
  }, [slug, isShown]);
  if (campaign.data) return <LandingPage campaign={campaign.data} hasPass={hasPass} />;
  if (isUnknown(campaign.error)) return <NotHere />;
  return (
    <PhonePage title={t('common.product')}>
      {campaign.isPending && <Waiting text={t('home.reading')} />}
      {campaign.isError && <NotRead error={campaign.error} onRetry={() => void campaign.refetch()} />}
    </PhonePage>
  );
}
