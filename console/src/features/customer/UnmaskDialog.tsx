import { Button } from '@fairground/ui/Button.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { type ClearValues, type Reason, reasons } from './customer-queries.ts';
import { clearSeconds } from './mask-timer.ts';

interface UnmaskFormProps {
  readonly customerId: string;
  readonly onOpened: (values: ClearValues) => void;
}

const isReason = (value: string): value is Reason => reasons.some((reason) => reason === value);

const UnmaskForm = ({ customerId, onOpened }: UnmaskFormProps) => {
  const { t } = useTranslation('rooms');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const unmask = useAct({
    send: (body: { reason: Reason; note: string }, key: string) =>
      answerOf(
        api.POST('/api/customers/{customerId}/unmask', { params: { path: { customerId }, header: keyed(key) }, body }),
      ),
    onDone: (values) => {
      onOpened(values);
      // The answer must not outlive the half minute inside the mutation cache.
      unmask.reset();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (isReason(reason)) unmask.run({ reason, note: note.trim() });
  };
  return (
    <form className="cs-form" noValidate onSubmit={submit}>
      <p>{t('customer.unmaskText', { seconds: clearSeconds })}</p>
      <SelectField
        label={t('customer.reason')}
        value={reason}
        empty={t('customer.chooseReason')}
        onChange={setReason}
        choices={reasons.map((value) => ({ value, words: t(`customer.reasons.${value}`) }))}
        error={isChecked && !isReason(reason) ? t('customer.reasonMissing') : undefined}
      />
      <TextField
        label={t('customer.reasonNote')}
        tag={t('optional')}
        hint={t('customer.reasonNoteHint')}
        rows={2}
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      {unmask.failure ? <FailureNotice error={unmask.failure} /> : null}
      <div className="cs-row">
        <Button type="submit" look="act" icon="eye" busy={unmask.isRunning}>
          {t('customer.unmaskNow')}
        </Button>
      </div>
    </form>
  );
};

interface UnmaskDialogProps extends UnmaskFormProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** To see contact data in clear one says why; the reason goes into the trail with the reader's name. */
export const UnmaskDialog = ({ customerId, open, onOpened, onClose }: UnmaskDialogProps) => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  return (
    <Dialog open={open} title={t('customer.unmaskTitle')} closeLabel={house('shell.close')} onClose={onClose}>
      {open ? <UnmaskForm customerId={customerId} onOpened={onOpened} /> : null}
    </Dialog>
  );
};
