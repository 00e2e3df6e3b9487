import { ProgressBar } from '@fairground/ui/ProgressBar.tsx';
import { useTranslation } from 'react-i18next';
import { clearSeconds } from './mask-timer.ts';

/** How long the clear values still stand. */
export const ClearBar = ({ secondsLeft }: { readonly secondsLeft: number }) => {
  const { t } = useTranslation('rooms');
  return (
    <div className="cs-clear-bar">
      <ProgressBar
        label={t('customer.clearLeftLabel')}
        value={secondsLeft}
        max={clearSeconds}
        text={t('customer.clearLeft', { seconds: secondsLeft })}
      />
    </div>
  );
};
