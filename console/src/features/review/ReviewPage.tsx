import { Chip } from '@fairground/ui/Chip.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayAndClock } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { DueTime } from './DueTime.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ReviewStateChip } from './ReviewStateChip.tsx';
import { type ReviewDetail, reviewQuery } from './review-queries.ts';
import { SealRow } from './SealRow.tsx';
import { type TongueChoice, VersionTable } from './VersionTable.tsx';
import './review.css';

const isTongueChoice = (value: string | undefined): value is TongueChoice =>
  value === 'zh' || value === 'en' || value === 'both';

/** Language of the reviewed words and whether the unchanged ones show; both live in the address. */
const useView = (reviewId: string, isChangedKnown: boolean) => {
  const navigate = useNavigate();
  const language = useLanguage();
  const search = useSearch({ from: '/_room/reviews/$reviewId' });
  const show: TongueChoice = isTongueChoice(search.show) ? search.show : language === 'en' ? 'en' : 'zh';
  const onlyChanged = isChangedKnown && search.only === 'changed';
  const set = (next: { readonly show: TongueChoice; readonly onlyChanged: boolean }): void =>
    void navigate({
      to: '/reviews/$reviewId',
      params: { reviewId },
      replace: true,
      resetScroll: false,
      search: { show: next.show, ...(next.onlyChanged ? { only: 'changed' } : {}) },
    });
  return { show, onlyChanged, set };
};

const ReviewHead = ({ review }: { readonly review: ReviewDetail }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const changed = review.pieces.filter((piece) => piece.isChanged).length;
  return (
    <div className="cs-review-head">
      <p>
        {t('review.round', { round: review.round })}
        {review.previousHash === null
          ? t('review.firstTime', { count: review.pieces.length })
          : t('review.changedCount', { count: changed })}
      </p>
      <p className="cs-note num">
        {t('review.submitted', { name: review.authorName, when: dayAndClock(review.submittedAt, language) })}
        <DueTime dueAt={review.state === 'open' ? review.dueAt : null} />
      </p>
      <Link to="/campaigns/$campaignId" params={{ campaignId: review.campaignId }} className="cs-link">
        {t('review.toCampaign')}
      </Link>
    </div>
  );
};

const ReviewSheet = ({ review }: { readonly review: ReviewDetail }) => {
  const { t } = useTranslation();
  const say = useSay();
  const hasBefore = review.previousHash !== null;
  const view = useView(review.id, hasBefore);
  return (
    <Page
      title={say(review.title)}
      foot={<ReviewFoot review={review} />}
      chips={
        <>
          <ReviewStateChip state={review.state} />
          {review.waitingLevel ? (
            <Chip tone="wait">{t('review.waitingAt', { level: t(`review.level.${review.waitingLevel}`) })}</Chip>
          ) : null}
        </>
      }
    >
      <div className="cs-review-top">
        <ReviewHead review={review} />
        <SealRow review={review} />
      </div>
      <div className="cs-review-view">
        <Segmented<TongueChoice>
          aria-label={t('review.tongue')}
          value={view.show}
          onChange={(show) => view.set({ ...view, show })}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
            { value: 'both', label: t('review.bothTongues') },
          ]}
        />
        {hasBefore ? (
          <label className="cs-check">
            <input
              type="checkbox"
              checked={view.onlyChanged}
              onChange={(event) => view.set({ ...view, onlyChanged: event.target.checked })}
            />
            {t('review.onlyChanged')}
          </label>
        ) : null}
      </div>
      <VersionTable review={review} show={view.show} onlyChanged={view.onlyChanged} />
    </Page>
  );
};

export const ReviewPage = () => {
  const { t } = useTranslation();
  const { reviewId } = useParams({ from: '/_room/reviews/$reviewId' });
  const review = useQuery(reviewQuery(reviewId));
  if (review.data) return <ReviewSheet review={review.data} />;
  return (
    <Page title={t('rooms.reviews')}>
      <Loaded query={review} waiting={t('review.waiting')}>
        {() => null}
      </Loaded>
    </Page>
  );
};
