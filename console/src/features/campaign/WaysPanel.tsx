import { Icon, type IconName } from '@fairground/ui/Icon.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../../app/site.ts';
import type { CampaignDetail } from '../../data/campaign-queries.ts';
import { QrSquare } from '../../parts/QrSquare.tsx';

const Way = ({
  icon,
  children,
  note,
}: {
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly note: string;
}) => (
  <li>
    <Icon name={icon} size={22} />
    <p>
      {children}
      <small>{note}</small>
    </p>
  </li>
);

/** Where to go from here: bookings, the door, and the page that guests see. */
export const WaysPanel = ({
  campaign,
  onImpressions,
}: {
  readonly campaign: CampaignDetail;
  readonly onImpressions: ReactNode;
}) => {
  const { t } = useTranslation();
  const site = useQuery(siteQuery);
  const params = { campaignId: campaign.id };
  const address = site.data ? `${site.data.participantUrl.replace(/\/$/, '')}/c/${campaign.slug}` : null;
  const isPublished = campaign.publishedHash !== null;
  return (
    <Panel title={t('ways.title')}>
      <div className="cs-ways">
        <ul>
          <Way icon="ticket" note={t('ways.bookingsNote')}>
            <Link to="/campaigns/$campaignId/bookings" params={params}>
              {t('ways.bookings')}
            </Link>
          </Way>
          <Way icon="scan" note={t('ways.doorNote')}>
            <Link to="/campaigns/$campaignId/door" params={params}>
              {t('ways.door')}
            </Link>
          </Way>
          <Way icon="phone" note={t(isPublished ? 'ways.pageNote' : 'ways.pageClosed')}>
            {isPublished && address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {t('ways.page')}
              </a>
            ) : (
              <span>{t('ways.page')}</span>
            )}
          </Way>
          <li>
            <Icon name="mega" size={22} />
            {onImpressions}
          </li>
        </ul>
        {isPublished && address ? (
          <figure className="cs-qr">
            <QrSquare text={address} label={t('ways.qr')} size={132} />
            <figcaption className="cs-mono">{address.replace(/^https?:\/\//, '')}</figcaption>
          </figure>
        ) : null}
      </div>
    </Panel>
  );
};
