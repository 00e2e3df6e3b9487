import { useTranslation } from 'react-i18next';
import type { ReviewCard } from './review-queries.ts';

const levels = [1, 2, 3] as const;

/** How many of the three seals stand, as three small squares: filled, waiting (edge), not yet (dotted). */
export const SealDots = ({ item }: { readonly item: ReviewCard }) => {
  const { t } = useTranslation();
  const signed = item.state === 'approved' ? 3 : item.state === 'open' ? (item.waitingLevel ?? 1) - 1 : 0;
  return (
    <span className="cs-seal-dots" role="img" aria-label={t('review.sealsOf', { count: signed })}>
      {levels.map((level) => (
        <span
          key={level}
          className={
            level <= signed ? 'cs-dot cs-dot-signed' : level === item.waitingLevel ? 'cs-dot cs-dot-waiting' : 'cs-dot'
          }
        />
      ))}
    </span>
  );
};
