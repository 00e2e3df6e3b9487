import { Button } from '@fairground/ui/Button.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortHash } from '../../app/format.ts';
import { useSay } from '../../app/i18n.ts';
import type { ReviewDetail } from './review-queries.ts';
import { DecideDialog, type Decision } from './SignDialogs.tsx';

/** Signing is the last thing on the page; a closed button says why on itself. */
export const ReviewFoot = ({ review }: { readonly review: ReviewDetail }) => {
  const { t } = useTranslation();
  const say = useSay();
  const [decision, setDecision] = useState<Decision | null>(null);
  const reasonOf = (can: ReviewDetail['can']['sign']): string | undefined =>
    can.allowed ? undefined : say({ zh: can.zh ?? '', en: can.en ?? '' });
  const level = review.waitingLevel ?? 1;
  const signReason = reasonOf(review.can.sign);
  const returnReason = reasonOf(review.can.return);
  return (
    <>
      <p className="cs-row cs-lock">
        <Icon name="lock" size={20} />
        {t('review.lockLine', { hash: shortHash(review.contentHash) })}
      </p>
      <div className="cs-foot-end">
        {/* The same sentence on both buttons would be said twice: the sign button carries it. */}
        <Button
          look="outline"
          disabledReason={returnReason === signReason && returnReason !== undefined ? '' : returnReason}
          onClick={() => setDecision('return')}
        >
          {t('review.return')}
        </Button>
        <Button look="act" disabledReason={signReason} onClick={() => setDecision('sign')}>
          {t('review.sign')}
        </Button>
      </div>
      <DecideDialog review={review} level={level} decision={decision} onClose={() => setDecision(null)} />
    </>
  );
};
