import { Chip } from '@fairground/ui/Chip.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndClock, shortHash } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import { holds, type Me, useMe } from '../../app/me.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { DueTime } from './DueTime.tsx';
import { ReviewStateChip } from './ReviewStateChip.tsx';
import { type ReviewCard, reviewsQuery } from './review-queries.ts';
import { SealDots } from './SealDots.tsx';
import './review.css';

/** My turn: the review waits at a level whose permission I hold. */
const isMyTurn = (item: ReviewCard, me: Me): boolean =>
  item.state === 'open' && item.waitingLevel !== null && holds(me, `review.sign.${item.waitingLevel}`);

const ReviewRow = ({ item, isMine }: { readonly item: ReviewCard; readonly isMine: boolean }) => {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  return (
    <li className={isMine ? 'cs-review-row cs-review-row-mine' : 'cs-review-row'}>
      <SealDots item={item} />
      <div>
        <h3>
          <Link to="/reviews/$reviewId" params={{ reviewId: item.id }} className="cs-campaign-link">
            {say(item.title)}
          </Link>
        </h3>
        <p className="cs-note num">
          {t('review.round', { round: item.round })}
          {t('review.submitted', { name: item.authorName, when: dayAndClock(item.submittedAt, language) })}
          <DueTime dueAt={item.state === 'open' ? item.dueAt : null} />
        </p>
      </div>
      <span className="cs-mono">{shortHash(item.contentHash)}</span>
      <p className="cs-campaign-chips">
        <ReviewStateChip state={item.state} />
        {item.waitingLevel ? (
          <Chip tone={isMine ? 'lamp' : 'plain'}>
            {isMine ? t('review.myTurn') : t('review.waitingAt', { level: t(`review.level.${item.waitingLevel}`) })}
          </Chip>
        ) : null}
      </p>
    </li>
  );
};

const Group = ({
  title,
  items,
  isMine,
}: {
  readonly title: string;
  readonly items: readonly ReviewCard[];
  readonly isMine: boolean;
}) => {
  if (items.length === 0) return null;
  return (
    <section className="cs-review-group">
      <h2>
        {title} <span className="num">{items.length}</span>
      </h2>
      <ul className="cs-reviews">
        {items.map((item) => (
          <ReviewRow key={item.id} item={item} isMine={isMine} />
        ))}
      </ul>
    </section>
  );
};

export const ReviewListPage = () => {
  const { t } = useTranslation();
  const me = useMe();
  const reviews = useQuery(reviewsQuery);
  return (
    <Page title={t('rooms.reviews')}>
      <Loaded query={reviews} waiting={t('review.waitingList')}>
        {({ items }) =>
          items.length === 0 ? (
            <Notice kind="empty" title={t('review.emptyTitle')}>
              {t('review.emptyText')}
            </Notice>
          ) : (
            <div className="cs-stack">
              <Group title={t('review.groupMine')} items={items.filter((item) => isMyTurn(item, me))} isMine />
              <Group
                title={t('review.groupOpen')}
                items={items.filter((item) => item.state === 'open' && !isMyTurn(item, me))}
                isMine={false}
              />
              <Group
                title={t('review.groupClosed')}
                items={items.filter((item) => item.state !== 'open')}
                isMine={false}
              />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
};
