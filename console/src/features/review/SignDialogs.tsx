import { Button } from '@fairground/ui/Button.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { shortHash } from '../../app/format.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { type Level, type ReviewDetail, reviewQuery } from './review-queries.ts';

export type Decision = 'sign' | 'return';
const commentMax = 1000;

const useDecide = (review: ReviewDetail, level: Level, decision: Decision, onDone: () => void) =>
  useAct({
    send: (comment: string, key: string) => {
      const options = {
        params: { path: { reviewId: review.id }, header: keyed(key) },
        body: { level, contentHash: review.contentHash, comment },
      };
      return decision === 'sign'
        ? answerOf(api.POST('/api/reviews/{reviewId}/sign', options))
        : answerOf(api.POST('/api/reviews/{reviewId}/return', options));
    },
    onDone: (answer) => {
      queryClient.setQueryData(reviewQuery(review.id).queryKey, answer);
      void queryClient.invalidateQueries({ queryKey: ['reviews'] });
      void queryClient.invalidateQueries({ queryKey: ['campaign', review.campaignId] });
      void queryClient.invalidateQueries({ queryKey: ['campaigns'] });
      onDone();
    },
  });

interface DecideFormProps {
  readonly review: ReviewDetail;
  readonly level: Level;
  readonly decision: Decision;
  readonly onDone: () => void;
}

const DecideForm = ({ review, level, decision, onDone }: DecideFormProps) => {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const decide = useDecide(review, level, decision, onDone);
  const isMissing = decision === 'return' && comment.trim() === '';
  const send = (): void => {
    setIsChecked(true);
    if (!isMissing) decide.run(comment.trim());
  };
  return (
    <div className="cs-form">
      <p>{t(`review.${decision}Text`, { hash: shortHash(review.contentHash), level: t(`review.level.${level}`) })}</p>
      <TextField
        label={t(`review.${decision}Comment`)}
        tag={decision === 'sign' ? t('field.optional') : undefined}
        rows={3}
        maxLength={commentMax}
        value={comment}
        error={isChecked && isMissing ? t('review.commentMissing') : undefined}
        onChange={setComment}
      />
      {decide.failure ? (
        <FailureNotice
          error={decide.failure}
          onRetry={() => void queryClient.invalidateQueries({ queryKey: ['reviews', review.id] })}
        />
      ) : null}
      <div className="cs-row">
        <Button look={decision === 'sign' ? 'act' : 'danger'} busy={decide.isRunning} onClick={send}>
          {t(`review.${decision}Confirm`)}
        </Button>
      </div>
    </div>
  );
};

interface DecideDialogProps {
  readonly review: ReviewDetail;
  readonly level: Level;
  readonly decision: Decision | null;
  readonly onClose: () => void;
}

/** The last look before a seal or a return: on which hash, at which level, with which words. */
export const DecideDialog = ({ review, level, decision, onClose }: DecideDialogProps) => {
  const { t } = useTranslation();
  return (
    <Dialog
      open={decision !== null}
      title={decision ? t(`review.${decision}Title`) : ''}
      closeLabel={t('shell.close')}
      onClose={onClose}
    >
      {decision ? (
        <DecideForm key={decision} review={review} level={level} decision={decision} onDone={onClose} />
      ) : null}
    </Dialog>
  );
};
