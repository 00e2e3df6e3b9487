/** The start: published campaigns; a single one is opened at once. */
import { Notice } from '@fairground/ui/Notice.tsx';
import { Paper } from '@fairground/ui/Paper.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { Wordmark } from '@fairground/ui/Wordmark.tsx';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { campaignsQuery } from '../net/queries.ts';
import { GoLink, useGo } from '../parts/Go.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { dayRange } from '../parts/plan-words.ts';
import { SizeSwitch } from '../parts/SizeSwitch.tsx';
import { useWords } from '../view/ViewProvider.tsx';

export function HomePage() {
  const { t, say, language } = useWords();
  const campaigns = useQuery(campaignsQuery);
  const items = campaigns.data?.items ?? [];
  const [only] = items;
  const go = useGo();
  const onlySlug = items.length === 1 ? only?.slug : undefined;
  useEffect(() => {
    if (onlySlug) go(`/c/${onlySlug}`, { replace: true });
  }, [onlySlug, go]);
  if (onlySlug) return null;
  return (
    <PhonePage title={<Wordmark label={t('common.product')} />} titleAs="p" aside={<SizeSwitch />}>
      <div className="fg-stack">
        <h1 className="fg-title">{t('home.title')}</h1>
        {campaigns.isPending && <Waiting text={t('home.reading')} />}
        {campaigns.isError && <NotRead error={campaigns.error} onRetry={() => void campaigns.refetch()} />}
        {campaigns.isSuccess && items.length === 0 && (
          <Notice kind="empty" title={t('home.none')}>
            {t('home.noneWhy')}
          </Notice>
        )}
        <ul className="fg-stack">
          {items.map((item) => (
            <li key={item.slug}>
              <GoLink to={`/c/${item.slug}`} className="p-home__card">
                <Paper kind="card">
                  <b className="fg-lead">{say(item.title)}</b>
                  <p>{say(item.tagline)}</p>
                  <p className="fg-note num">{dayRange(item.startsOn, item.days, language)}</p>
                </Paper>
              </GoLink>
            </li>
          ))}
        </ul>
        <GoLink to="/me">{t('home.me')}</GoLink>
      </div>
    </PhonePage>
  );
}
