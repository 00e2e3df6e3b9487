/** See what mattered: the curve of what happened, the life not chosen, the forks; never a ranking. */
import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { Sheet } from '@fairground/ui/Sheet.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { campaignQuery } from '../net/queries.ts';
import type { PublicCampaign } from '../net/shapes.ts';
import { useSlug } from '../parts/address.ts';
import { useGo } from '../parts/Go.tsx';
import { GoButton } from '../parts/GoButton.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { dropRun } from '../play/run-shelf.ts';
import { diaryDraft } from '../survey/diary-draft.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { Forks } from './Forks.tsx';
import { ResultCurve } from './ResultCurve.tsx';
import { TakeHome } from './TakeHome.tsx';
import { type RunResult, useResult } from './use-result.ts';

export function ResultPage() {
  const { t } = useWords();
  const go = useGo();
  const slug = useSlug();
  const campaign = useQuery(campaignQuery(slug));
  const result = useResult(slug, campaign.data);
  if (campaign.data && result.data) return <ResultScreen campaign={campaign.data} result={result.data} />;
  return (
    <PhonePage title={t('result.title')} back={{ label: t('common.back'), onBack: () => go(`/c/${slug}/pass`) }}>
      {(campaign.isPending || result.isPending) && !campaign.isError && <Waiting text={t('result.reading')} />}
      {campaign.isError && <NotRead error={campaign.error} onRetry={() => void campaign.refetch()} />}
      {result.isError && <NotRead error={result.error} onRetry={() => void result.refetch()} />}
      {result.isSuccess && result.data === null && (
        <Notice
          kind="empty"
          title={t('result.none')}
          action={
            <GoButton to={`/c/${slug}/play`} look="act">
              {t('result.toPlay')}
            </GoButton>
          }
        />
      )}
    </PhonePage>
  );
}

function ResultScreen({ campaign, result }: { campaign: PublicCampaign; result: RunResult }) {
  const { t, say } = useWords();
  const go = useGo();
  const { summary, startMeters } = result;
  const { slug } = campaign;
  const late = summary.finalMeters.rating;
  const again = async () => {
    await dropRun(slug);
    go(`/c/${slug}/play`);
  };
  return (
    <PhonePage
      title={t('result.title')}
      titleAs="p"
      ground="night"
      back={{ label: t('common.back'), onBack: () => go(`/c/${slug}/pass`) }}
      aside={<Chip tone="lamp">{t('common.simulated')}</Chip>}
    >
      <div className="p-result__head">
        <h1>{summary.ending ? say(summary.ending.title) : ''}</h1>
        <p className="num">
          {t('result.rating', {
            before: startMeters.rating.score,
            after: late.score,
            grade: t(`play.grade.${late.grade}`),
          })}
        </p>
      </div>
      <ResultCurve result={result} />
      <div data-ground="paper" className="p-result__paper">
        <Sheet>
          <div className="fg-stack p-result">
            {summary.ending && <p className="fg-lead">{say(summary.ending.text)}</p>}
            <Forks result={result} />
            <TakeHome summary={summary} />
            <LineToMyself />
            <div className="fg-stack fg-stack--tight">
              <GoButton to={`/c/${slug}/survey`} look="act" block iconAfter="arrow">
                {t('result.toSurvey')}
              </GoButton>
              <Button block onClick={() => void again()}>
                {t('result.again')}
              </Button>
            </div>
            <p className="fg-tiny fg-center">{say(campaign.play.disclaimer)}</p>
          </div>
        </Sheet>
      </div>
    </PhonePage>
  );
}

/** Goes along to the survey's diary; it stays in memory, because own words are nobody's storage. */
function LineToMyself() {
  const { t } = useWords();
  const [line, setLine] = useState(diaryDraft.read());
  const write = (text: string) => {
    setLine(text);
    diaryDraft.write(text);
  };
  return (
    <TextField
      label={t('result.line')}
      hint={t('result.lineNote')}
      value={line}
      onChange={write}
      icon="edit"
      maxLength={200}
    />
  );
}
