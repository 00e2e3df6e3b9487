/** The pass: get in, also with no network. It stays paper in the dark, and says nothing about its owner. */
import { Icon } from '@fairground/ui/Icon.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { campaignQuery } from '../net/queries.ts';
import { useSlug } from '../parts/address.ts';
import { useGo } from '../parts/Go.tsx';
import { GoButton } from '../parts/GoButton.tsx';
import { Waiting } from '../parts/PageState.tsx';
import { clockTime } from '../parts/plan-words.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { PassActions } from './PassActions.tsx';
import { PassCard } from './PassCard.tsx';
import { usePass } from './use-pass.ts';
import { WaitingCard } from './WaitingCard.tsx';

export function PassPage() {
  const { t } = useWords();
  const go = useGo();
  const slug = useSlug();
  const campaign = useQuery(campaignQuery(slug));
  const view = usePass(slug);
  const { kept, booking } = view;
  const syncedAt = kept ? clockTime(new Date(kept.syncedAtMs).toISOString()) : '';
  const aside = kept && (
    <span className="fg-row p-pass__sync num">
      <Icon name="wifi" />
      {view.isFresh ? t('pass.worksOffline') : t('pass.syncedAt', { time: syncedAt })}
    </span>
  );
  const frame = (ground: 'night' | 'paper', body: ReactNode) => (
    <PhonePage
      title={t('pass.title')}
      ground={ground}
      back={{ label: t('common.back'), onBack: () => go(`/c/${slug}`) }}
      aside={aside}
    >
      {body}
    </PhonePage>
  );
  if (kept) {
    return frame(
      'night',
      <>
        <PassCard pass={kept.pass} campaign={campaign.data ?? null} />
        <PassActions booking={kept.pass.booking} campaign={campaign.data ?? null} />
      </>,
    );
  }
  if (view.isReading) return frame('paper', <Waiting text={t('pass.reading')} />);
  if (view.isSignedOut) return frame('paper', <SignInGate>{null}</SignInGate>);
  if (booking) return frame('paper', <WaitingCard booking={booking} />);
  return frame('paper', <SignInGate>{<NoPass slug={slug} />}</SignInGate>);
}

function NoPass({ slug }: { slug: string }) {
  const { t } = useWords();
  return (
    <Notice
      kind="empty"
      title={t('pass.none')}
      action={
        <GoButton to={`/c/${slug}/book`} look="act">
          {t('landing.book')}
        </GoButton>
      }
    >
      {t('pass.noneWhy')}
    </Notice>
  );
}
