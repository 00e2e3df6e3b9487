import { Button } from '@fairground/ui/Button.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { fieldErrors } from '../../app/failure.ts';
import { today } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { newId } from '../../app/ids.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { focusFirstError } from '../../parts/focus-first-error.ts';
import { NumberField } from '../../parts/NumberField.tsx';

interface Report {
  readonly id: string;
  readonly channel: string;
  readonly impressions: number;
  readonly day: string;
}

const empty = (): Report => ({ id: newId(), channel: '', impressions: Number.NaN, day: today() });

const ImpressionsForm = ({ campaignId, onDone }: { readonly campaignId: string; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [report, setReport] = useState(empty);
  const [isChecked, setIsChecked] = useState(false);
  const record = useAct({
    send: (body: Report, key: string) =>
      answerOf(
        api.POST('/api/campaigns/{campaignId}/impressions', {
          params: { path: { campaignId }, header: keyed(key) },
          body,
        }),
      ),
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: ['campaign', campaignId, 'funnel'] });
      onDone();
    },
  });
  const missing: Record<string, string> = {
    ...(report.channel.trim() === '' ? { channel: t('impressions.channelMissing') } : {}),
    ...(Number.isInteger(report.impressions) && report.impressions > 0
      ? {}
      : { impressions: t('impressions.countMissing') }),
    ...(report.day === '' || report.day > today() ? { day: t('impressions.dayWrong') } : {}),
  };
  const errors = { ...fieldErrors(record.failure, language), ...(isChecked ? missing : {}) };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(missing).length > 0) focusFirstError(form.current);
    else record.run(report);
  };
  return (
    <form ref={form} className="cs-form" noValidate onSubmit={submit}>
      <p className="cs-note">{t('impressions.note')}</p>
      <TextField
        label={t('impressions.channel')}
        value={report.channel}
        maxLength={40}
        error={errors.channel}
        onChange={(channel) => setReport({ ...report, channel })}
      />
      <NumberField
        label={t('impressions.count')}
        unit={t('plan.unit.times')}
        value={report.impressions}
        error={errors.impressions}
        onChange={(impressions) => setReport({ ...report, impressions })}
      />
      <TextField
        type="date"
        label={t('impressions.day')}
        value={report.day}
        max={today()}
        error={errors.day}
        onChange={(day) => setReport({ ...report, day })}
      />
      {record.failure ? <FailureNotice error={record.failure} /> : null}
      <div className="cs-row">
        <Button type="submit" look="act" busy={record.isRunning}>
          {t('impressions.save')}
        </Button>
      </div>
    </form>
  );
};

/** Impressions as a channel reported them; typed by hand until the channel reports by itself. */
export const ImpressionsDialog = ({
  campaignId,
  open,
  onClose,
}: {
  readonly campaignId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={t('impressions.title')} closeLabel={t('shell.close')} onClose={onClose}>
      {open ? <ImpressionsForm campaignId={campaignId} onDone={onClose} /> : null}
    </Dialog>
  );
};
