/** The simulation: who to be, then decision after decision. The phone plays; the server replays. */
import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { problemWords } from '../net/problem.ts';
import { campaignQuery } from '../net/queries.ts';
import { useSlug } from '../parts/address.ts';
import { useGo } from '../parts/Go.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { DecisionScreen } from './DecisionScreen.tsx';
import { FeedbackScreen } from './FeedbackScreen.tsx';
import { PersonaScreen } from './PersonaScreen.tsx';
import { type PlayTrouble, useRun } from './use-run.ts';

export function PlayPage() {
  const { t } = useWords();
  const go = useGo();
  const slug = useSlug();
  const campaign = useQuery(campaignQuery(slug));
  const { view, stepped, trouble, ...run } = useRun(slug, campaign.data);
  const isOver = view.kind === 'open' && view.state.eventId === null && stepped === null;
  useEffect(() => {
    if (isOver) go(`/c/${slug}/result`, { replace: true });
  }, [isOver, go, slug]);
  const leave = () => go(`/c/${slug}/pass`);
  const frame = (body: ReactNode) => (
    <PhonePage title={t('play.title')} back={{ label: t('common.back'), onBack: leave }}>
      {body}
    </PhonePage>
  );
  if (trouble) return frame(<Trouble trouble={trouble} onGoOn={run.settle} onStartAnew={() => void run.startAnew()} />);
  if (campaign.isError && !campaign.data)
    return frame(<NotRead error={campaign.error} onRetry={() => void campaign.refetch()} />);
  if (view.kind === 'failed') return frame(<NotRead error={view.error} onRetry={() => void run.open()} />);
  if (view.kind === 'choose-persona' && campaign.data) {
    return frame(
      <SignInGate>
        <PersonaScreen campaign={campaign.data} pack={view.pack} onBegin={run.begin} />
      </SignInGate>,
    );
  }
  if (view.kind !== 'open' || isOver) return frame(<Waiting text={t('play.reading')} />);
  if (stepped) return <FeedbackScreen open={view} stepped={stepped} onLeave={leave} onGoOn={run.goOn} />;
  return <DecisionScreen key={view.state.eventId} open={view} onLeave={leave} onDecide={run.decide} />;
}

interface TroubleProps {
  trouble: NonNullable<PlayTrouble>;
  onGoOn: () => void;
  onStartAnew: () => void;
}

/** Where phone and server do not agree: what counts, what is safe, and the way on. */
function Trouble({ trouble, onGoOn, onStartAnew }: TroubleProps) {
  const { t, language } = useWords();
  if (trouble.kind === 'parted') {
    return (
      <Notice
        kind="refused"
        title={t('play.parted')}
        action={
          <Button look="act" onClick={onGoOn}>
            {t('play.goOnFrom', { step: trouble.nextIndex + 1 })}
          </Button>
        }
      >
        {t('play.partedWhy', { step: trouble.fromIndex + 1 })}
      </Notice>
    );
  }
  const words = problemWords(trouble.problem, language);
  const isTampered = trouble.kind === 'tampered';
  return (
    <Notice
      kind={isTampered ? 'refused' : 'errorOurs'}
      title={words.title}
      source={trouble.problem.incidentId}
      action={
        <Button look="act" onClick={isTampered ? onStartAnew : onGoOn}>
          {t(isTampered ? 'play.startAnew' : 'play.goOn')}
        </Button>
      }
    >
      {words.action}
    </Notice>
  );
}
