import { useTranslation } from 'react-i18next';
import { timeLeft } from './review-pieces.ts';

/** Time left for the level whose turn it is. */
export const DueTime = ({ dueAt }: { readonly dueAt: string | null }) => {
  const { t } = useTranslation();
  if (dueAt === null) return null;
  const left = timeLeft(dueAt, Date.now());
  return (
    <b className={left ? 'cs-due' : 'cs-due cs-due-over'}>
      {left ? t(left.days > 0 ? 'review.leftDays' : 'review.leftHours', left) : t('review.overdue')}
    </b>
  );
};
