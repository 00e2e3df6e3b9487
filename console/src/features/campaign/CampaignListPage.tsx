import { type CampaignState, campaignStates } from '@fairground/contracts/campaign';
import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holds, useMe } from '../../app/me.ts';
import { type CampaignCard, campaignsQuery } from '../../data/campaign-queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { CampaignRow } from './CampaignRow.tsx';
import './campaign.css';

const StateFilter = ({ items }: { readonly items: readonly CampaignCard[] }) => {
  const { t } = useTranslation();
  const present = campaignStates.filter((state) => items.some((item) => item.state === state));
  if (present.length < 2) return null;
  const choice = (state: CampaignState | undefined, words: string, count: number) => (
    <Link
      key={state ?? 'all'}
      to="/campaigns"
      search={state ? { state } : {}}
      className="cs-filter"
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {words} <span className="num">{count}</span>
    </Link>
  );
  return (
    <nav className="cs-filters" aria-label={t('campaign.filter')}>
      {choice(undefined, t('campaign.all'), items.length)}
      {present.map((state) =>
        choice(state, t(`campaign.state.${state}`), items.filter((item) => item.state === state).length),
      )}
    </nav>
  );
};

const EmptyFair = ({ onStart, reason }: { readonly onStart: () => void; readonly reason: string | undefined }) => {
  const { t } = useTranslation();
  return (
    <Notice
      kind="empty"
      title={t('campaign.emptyTitle')}
      action={
        <Button look="act" onClick={onStart} disabledReason={reason}>
          {t('campaign.start')}
        </Button>
      }
    >
      {t('campaign.emptyText')}
    </Notice>
  );
};

export const CampaignListPage = () => {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { state } = useSearch({ from: '/_room/campaigns' });
  const campaigns = useQuery(campaignsQuery);
  const start = (): void => void navigate({ to: '/campaigns/new' });
  const reason = holds(me, 'campaign.edit') ? undefined : t('campaign.startNoRight');
  return (
    <Page title={t('rooms.campaigns')}>
      <Loaded query={campaigns} waiting={t('campaign.waitingList')}>
        {({ items }) => {
          if (items.length === 0) return <EmptyFair onStart={start} reason={reason} />;
          const shown = items.filter((item) => state === undefined || item.state === state);
          return (
            <>
              <div className="cs-head">
                <StateFilter items={items} />
                <div className="cs-head-end">
                  <Button look="act" icon="plus" onClick={start} disabledReason={reason}>
                    {t('campaign.start')}
                  </Button>
                </div>
              </div>
              <ul className="cs-campaigns">
                {shown.map((item) => (
                  <CampaignRow key={item.id} item={item} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
