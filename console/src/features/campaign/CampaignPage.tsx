import { type FunnelStage, funnelStages } from '@fairground/contracts/plan';
import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, shortHash, today } from '../../app/format.ts';
import { useSay } from '../../app/i18n.ts';
import { holds, useMe } from '../../app/me.ts';
import { type CampaignDetail, campaignQuery, type ReadinessItem } from '../../data/campaign-queries.ts';
import { CampaignStateChip } from '../../parts/CampaignStateChip.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { ReadinessPanel } from '../../parts/ReadinessPanel.tsx';
import { CampaignActs } from './CampaignActs.tsx';
import { CampaignPath } from './CampaignPath.tsx';
import { FunnelPanel } from './FunnelPanel.tsx';
import { FunnelRowsDrawer } from './FunnelRowsDrawer.tsx';
import { funnelQuery } from './funnel-queries.ts';
import { ImpressionsDialog } from './ImpressionsDialog.tsx';
import { NpsPanel } from './NpsPanel.tsx';
import { PointsPanel } from './PointsPanel.tsx';
import { useLiveCampaign } from './use-live-campaign.ts';
import { WaysPanel } from './WaysPanel.tsx';
import './campaign.css';

const Chips = ({ campaign }: { readonly campaign: CampaignDetail }) => {
  const { t } = useTranslation();
  const days = daysBetween(today(), campaign.startsOn);
  return (
    <>
      <CampaignStateChip state={campaign.state} />
      {campaign.hasUnpublishedEdits ? <Chip tone="already">{t('campaign.unpublishedEdits')}</Chip> : null}
      <Chip tone="wait">
        {days > 0
          ? t('campaign.daysAhead', { count: days })
          : t(days > -campaign.days ? 'campaign.running' : 'campaign.over')}
      </Chip>
    </>
  );
};

const Repair = ({ campaign, item }: { readonly campaign: CampaignDetail; readonly item: ReadinessItem }) => {
  const { t } = useTranslation();
  if (item.section === null) return null;
  const step = item.section === 'play' ? 'content' : item.section;
  return (
    <Link
      to="/campaigns/$campaignId/plan/$step"
      params={{ campaignId: campaign.id, step }}
      className="cs-link cs-strong"
    >
      {t('readiness.goRepair')}
    </Link>
  );
};

const useFigure = (campaignId: string) => {
  const navigate = useNavigate();
  const { figure } = useSearch({ from: '/_room/campaigns/$campaignId' });
  const stage = funnelStages.find((candidate) => candidate === figure) ?? null;
  const show = (next: FunnelStage | null): void =>
    void navigate({
      to: '/campaigns/$campaignId',
      params: { campaignId },
      search: next ? { figure: next } : {},
      resetScroll: false,
    });
  return { stage, show };
};

const Impressions = ({ campaignId }: { readonly campaignId: string }) => {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        disabledReason={holds(me, 'impressions.record') ? undefined : t('impressions.noRight')}
        onClick={() => setIsOpen(true)}
      >
        {t('impressions.title')}
      </Button>
      <ImpressionsDialog campaignId={campaignId} open={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
};

const CampaignHome = ({ campaign }: { readonly campaign: CampaignDetail }) => {
  const { t } = useTranslation();
  const me = useMe();
  const say = useSay();
  const seesFunnel = holds(me, 'funnel.read');
  const isLive = useLiveCampaign(campaign.id);
  const funnel = useQuery({ ...funnelQuery(campaign.id, isLive), enabled: seesFunnel });
  const { stage, show } = useFigure(campaign.id);
  const seesRows = holds(me, 'funnel.rows');
  const target = campaign.plan.goals.quality.find((row) => row.key === 'nps')?.target;
  return (
    <Page title={say(campaign.title)} chips={<Chips campaign={campaign} />} band={<CampaignPath campaign={campaign} />}>
      <div className="cs-home-acts">
        <CampaignActs campaign={campaign} />
        <p className="cs-note num">
          {t('campaign.hashLine', { hash: shortHash(campaign.contentHash), author: campaign.authorName })}
        </p>
      </div>
      <div className="cs-home">
        {seesFunnel ? (
          <FunnelPanel
            funnel={funnel}
            isLive={isLive}
            onOpen={seesRows ? show : undefined}
            closedReason={seesRows ? undefined : t('funnel.noRowsRight')}
          />
        ) : (
          <Panel title={t('funnel.title')}>
            <p>{t('funnel.noRight')}</p>
          </Panel>
        )}
        <ReadinessPanel
          campaignId={campaign.id}
          title={t('readiness.title')}
          shownFirst={3}
          repair={(item) => <Repair campaign={campaign} item={item} />}
        />
        <div className="cs-home-pair">
          {funnel.data ? <NpsPanel nps={funnel.data.nps} target={target} /> : null}
          {funnel.data ? <PointsPanel posted={funnel.data.pointsPosted} due={funnel.data.pointsDue} /> : null}
        </div>
        <WaysPanel campaign={campaign} onImpressions={<Impressions campaignId={campaign.id} />} />
      </div>
      {seesRows ? <FunnelRowsDrawer campaignId={campaign.id} stage={stage} onClose={() => show(null)} /> : null}
    </Page>
  );
};

export const CampaignPage = () => {
  const { t } = useTranslation();
  const { campaignId } = useParams({ from: '/_room/campaigns/$campaignId' });
  const campaign = useQuery(campaignQuery(campaignId));
  if (campaign.data) return <CampaignHome campaign={campaign.data} />;
  return (
    <Page title={t('rooms.campaigns')}>
      <Loaded query={campaign} waiting={t('campaign.waiting')}>
        {() => null}
      </Loaded>
    </Page>
  );
};
