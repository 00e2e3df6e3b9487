import { Chip } from '@fairground/ui/Chip.tsx';
import { Lantern } from '@fairground/ui/Lantern.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays, dayAndClock, longDay, shortDay } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import type { CampaignCard } from '../../data/campaign-queries.ts';
import { CampaignStateChip } from '../../parts/CampaignStateChip.tsx';

/** How far the campaign is, as light: a published one is lit, one in review half. */
const light: Readonly<Record<CampaignCard['state'], number>> = {
  draft: 0.12,
  'in-review': 0.4,
  approved: 0.75,
  published: 1,
  ended: 0,
};

export const CampaignRow = ({ item }: { readonly item: CampaignCard }) => {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const last = addDays(item.startsOn, item.days - 1);
  const fill = light[item.state];
  return (
    <li className="cs-campaign">
      <Lantern
        state={fill === 1 ? 'lit' : fill === 0 ? 'unlit' : 'partial'}
        fill={fill}
        size={46}
        glow={fill === 1}
        tassel
      />
      <div className="cs-campaign-words">
        <h2>
          <Link to="/campaigns/$campaignId" params={{ campaignId: item.id }} className="cs-campaign-link">
            {say(item.title)}
          </Link>
        </h2>
        <p className="cs-note">
          {language === 'en' ? item.orgEn : item.orgZh} ·{' '}
          {t('campaign.updated', { when: dayAndClock(item.updatedAt, language) })}
        </p>
      </div>
      <p className="cs-campaign-days num">
        <b>
          {longDay(item.startsOn, language)}
          {item.days > 1 ? t('campaign.until', { day: shortDay(last, language) }) : ''}
        </b>
        <span className="cs-note">{t('campaign.days', { count: item.days })}</span>
      </p>
      <div className="cs-campaign-chips">
        <CampaignStateChip state={item.state} />
        {item.hasUnpublishedEdits ? <Chip tone="already">{t('campaign.unpublishedEdits')}</Chip> : null}
      </div>
    </li>
  );
};
