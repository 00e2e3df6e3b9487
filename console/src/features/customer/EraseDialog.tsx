import { Button } from '@fairground/ui/Button.tsx';
import { CheckCard } from '@fairground/ui/CheckCard.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { type Reason, reasons } from './customer-queries.ts';

const isReason = (value: string): value is Reason => reasons.some((reason) => reason === value);

const EraseForm = ({ customerId, onDone }: { readonly customerId: string; readonly onDone: () => void }) => {
  const { t } = useTranslation('rooms');
  const [reason, setReason] = useState('');
  const [isSure, setIsSure] = useState(false);
  const erase = useAct({
    send: (body: { reason: Reason }, key: string) =>
      answerOf(
        api.POST('/api/customers/{customerId}/erase', { params: { path: { customerId }, header: keyed(key) }, body }),
      ),
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      onDone();
    },
  });
  const closed = (): string | undefined => {
    if (!isReason(reason)) return t('customer.reasonMissing');
    return isSure ? undefined : t('customer.eraseTickFirst');
  };
  return (
    <div className="cs-form">
      <p className="cs-strong">{t('customer.eraseFact')}</p>
      <ul className="cs-erase-list">
        {(['lostContact', 'lostHandlers', 'lostForever'] as const).map((line) => (
          <li key={line} className="cs-erase-lost">
            <Icon name="x" size={18} weight={2.4} />
            {t(`customer.${line}`)}
          </li>
        ))}
        {(['keptPoints', 'keptTrail'] as const).map((line) => (
          <li key={line}>
            <Icon name="check" size={18} weight={2.4} />
            {t(`customer.${line}`)}
          </li>
        ))}
      </ul>
      <SelectField
        label={t('customer.reason')}
        value={reason}
        empty={t('customer.chooseReason')}
        onChange={setReason}
        choices={reasons.map((value) => ({ value, words: t(`customer.reasons.${value}`) }))}
      />
      <CheckCard label={t('customer.eraseSure')} checked={isSure} onChange={setIsSure} />
      {erase.failure ? <FailureNotice error={erase.failure} /> : null}
      <div className="cs-row">
        <Button
          look="danger"
          icon="trash"
          busy={erase.isRunning}
          disabledReason={closed()}
          onClick={() => isReason(reason) && erase.run({ reason })}
        >
          {t('customer.eraseNow')}
        </Button>
      </div>
    </div>
  );
};

/** The key of a customer is destroyed: the dialog says what is lost and what stays before it asks. */
export const EraseDialog = ({
  customerId,
  open,
  onClose,
}: {
  readonly customerId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  return (
    <Dialog open={open} title={t('customer.eraseTitle')} closeLabel={house('shell.close')} onClose={onClose}>
      {open ? <EraseForm customerId={customerId} onDone={onClose} /> : null}
    </Dialog>
  );
};
