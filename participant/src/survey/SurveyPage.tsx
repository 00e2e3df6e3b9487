/** The exit survey: would you recommend it, a few questions, a diary entry in own words. */
import { Lantern } from '@fairground/ui/Lantern.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { campaignQuery, surveyQuery } from '../net/queries.ts';
import type { PublicCampaign } from '../net/shapes.ts';
import { useSlug } from '../parts/address.ts';
import { useGo } from '../parts/Go.tsx';
import { GoButton } from '../parts/GoButton.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { SurveyForm } from './SurveyForm.tsx';

export function SurveyPage() {
  const { t } = useWords();
  const go = useGo();
  const slug = useSlug();
  const campaign = useQuery(campaignQuery(slug));
  return (
    <PhonePage title={t('survey.title')} back={{ label: t('common.back'), onBack: () => go(`/c/${slug}/result`) }}>
      {campaign.isPending && <Waiting text={t('survey.reading')} />}
      {campaign.isError && !campaign.data && <NotRead error={campaign.error} onRetry={() => void campaign.refetch()} />}
      {campaign.data && (
        <SignInGate>
          <SurveyBody campaign={campaign.data} />
        </SignInGate>
      )}
    </PhonePage>
  );
}

function SurveyBody({ campaign }: { campaign: PublicCampaign }) {
  const { t } = useWords();
  const mine = useQuery(surveyQuery(campaign.slug));
  if (mine.isPending) return <Waiting text={t('survey.reading')} />;
  if (mine.isError) return <NotRead error={mine.error} onRetry={() => void mine.refetch()} />;
  if (mine.data.isAnswered) return <Answered slug={campaign.slug} />;
  return <SurveyForm campaign={campaign} />;
}

function Answered({ slug }: { slug: string }) {
  const { t } = useWords();
  return (
    <div className="fg-stack">
      <div className="p-thanks" role="status">
        <Lantern state="lit" size={96} glow tassel />
        <h2 className="fg-title">{t('survey.thanks')}</h2>
        <p>{t('survey.thanksWhy')}</p>
      </div>
      <GoButton to={`/c/${slug}/report`} look="act" block iconAfter="arrow">
        {t('survey.toReport')}
      </GoButton>
      <GoButton to="/me" block icon="gift">
        {t('survey.toPoints')}
      </GoButton>
    </div>
  );
}
