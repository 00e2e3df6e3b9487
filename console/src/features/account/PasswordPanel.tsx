import { Button } from '@fairground/ui/Button.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { fieldErrors } from '../../app/failure.ts';
import { useLanguage } from '../../app/i18n.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { focusFirstError } from '../../parts/focus-first-error.ts';
import { signInsQuery } from './account-queries.ts';

const min = 10;
const empty = { current: '', next: '', again: '' };

/** The password is changed here and ends every other sign-in. */
export const PasswordPanel = () => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(empty);
  const [isChecked, setIsChecked] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const save = useAct({
    send: ({ current, next }: { current: string; next: string }, key: string) =>
      answerOf(api.POST('/api/staff/password', { params: { header: keyed(key) }, body: { current, next } })),
    onDone: () => {
      setTyped(empty);
      setIsChecked(false);
      setIsDone(true);
      void queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey });
    },
  });
  const missing: Record<string, string> = {
    ...(typed.current === '' ? { current: t('account.currentMissing') } : {}),
    ...(typed.next.length < min ? { next: t('account.tooShort', { min }) } : {}),
    ...(typed.next === typed.current && typed.next !== '' ? { next: t('account.same') } : {}),
    ...(typed.again === typed.next ? {} : { again: t('account.againWrong') }),
  };
  const errors = { ...fieldErrors(save.failure, language), ...(isChecked ? missing : {}) };
  const change = (part: Partial<typeof empty>): void => {
    setIsDone(false);
    setTyped((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(missing).length > 0) focusFirstError(form.current);
    else save.run({ current: typed.current, next: typed.next });
  };
  return (
    <Panel title={t('account.password')} note={t('account.passwordNote')}>
      <form ref={form} className="cs-form" noValidate onSubmit={submit} aria-label={t('account.password')}>
        <TextField
          type="password"
          label={t('account.current')}
          value={typed.current}
          autoComplete="current-password"
          error={errors.current}
          onChange={(current) => change({ current })}
        />
        <TextField
          type="password"
          label={t('account.next')}
          hint={t('account.nextHint', { min })}
          value={typed.next}
          autoComplete="new-password"
          error={errors.next}
          onChange={(next) => change({ next })}
        />
        <TextField
          type="password"
          label={t('account.again')}
          value={typed.again}
          autoComplete="new-password"
          error={errors.again}
          onChange={(again) => change({ again })}
        />
        {save.failure ? <FailureNotice error={save.failure} /> : null}
        <div className="cs-row">
          <Button type="submit" look="act" busy={save.isRunning}>
            {t('account.changePassword')}
          </Button>
          <span role="status">{isDone ? t('account.passwordDone') : ''}</span>
        </div>
      </form>
    </Panel>
  );
};
