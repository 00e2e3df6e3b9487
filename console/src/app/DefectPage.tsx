import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFailure } from './failure.ts';
import { newId } from './ids.ts';
import { useFailureWords } from './use-failure-words.ts';

/** A page that broke: what happened, what is safe, and a number to quote (the server's own where it sent one). */
export const DefectPage = ({ error, reset }: { readonly error: unknown; readonly reset: () => void }) => {
  const { t } = useTranslation();
  const words = useFailureWords()(error);
  const [ownIncident] = useState(() => `UI-${newId().slice(0, 8)}`);
  const incident = words.incident ?? (isFailure(error) ? null : ownIncident);
  return (
    <main className="cs-defect" id="main">
      <h1 className="cs-hidden">{words.title}</h1>
      <Notice
        kind={words.isOurs ? 'errorOurs' : 'refused'}
        title={words.title}
        source={incident ? t('failure.incident', { id: incident }) : undefined}
        action={
          <Button look="act" onClick={reset}>
            {t('failure.retry')}
          </Button>
        }
      >
        {words.action}
      </Notice>
    </main>
  );
};
