import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../app/use-failure-words.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A refusal or a defect as a paper card: the fact, what to do, and the number to quote. */
export const FailureNotice = ({ error, onRetry }: FailureNoticeProps) => {
  const { t } = useTranslation();
  const words = useFailureWords()(error);
  return (
    <Notice
      kind={words.isOurs ? 'errorOurs' : 'refused'}
      title={words.title}
      source={words.incident ? t('failure.incident', { id: words.incident }) : undefined}
      action={
        onRetry ? (
          <Button look="outline" onClick={onRetry}>
            {t('failure.retry')}
          </Button>
        ) : undefined
      }
    >
      {words.action}
    </Notice>
  );
};
