import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../app/api.ts';
import { failureCode } from '../app/failure.ts';
import { type Me, meQuery } from '../app/me.ts';
import { queryClient } from '../app/query-client.ts';
import { demoQuery } from '../app/site.ts';
import { useAct } from '../app/use-act.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { FailureNotice } from './FailureNotice.tsx';

interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly totp: string;
}

const useSignIn = (onSignedIn: (me: Me) => void, onTotpRequired: () => void) =>
  useAct({
    send: ({ login, password, totp }: Credentials, key: string) =>
      answerOf(
        api.POST('/api/staff/sign-in', {
          params: { header: keyed(key) },
          body: { login: login.trim().toLowerCase(), password, ...(totp === '' ? {} : { totp: totp.trim() }) },
        }),
      ),
    onDone: (result) => {
      if (result.kind === 'totp-required') return onTotpRequired();
      queryClient.setQueryData(meQuery.queryKey, result.me);
      onSignedIn(result.me);
    },
  });

/** Staff number and password, then the one-time password where one is enrolled. What was typed stays on every refusal. */
export const SignInForm = ({
  login: fixedLogin,
  onSignedIn,
}: {
  readonly login?: string;
  readonly onSignedIn: (me: Me) => void;
}) => {
  const { t } = useTranslation();
  const demo = useQuery(demoQuery);
  const [form, setForm] = useState<Credentials>({ login: fixedLogin ?? '', password: '', totp: '' });
  const [asksTotp, setAsksTotp] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);
  const signIn = useSignIn(onSignedIn, () => {
    setAsksTotp(true);
    requestAnimationFrame(() => formElement.current?.querySelector<HTMLInputElement>('[name=totp]')?.focus());
  });
  const change = (part: Partial<Credentials>): void => setForm((before) => ({ ...before, ...part }));
  const missing = {
    login: form.login.trim() === '' ? t('signIn.loginMissing') : undefined,
    password: form.password === '' ? t('signIn.passwordMissing') : undefined,
    totp: asksTotp && !/^\d{6}$/.test(form.totp.trim()) ? t('signIn.totpMissing') : undefined,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    const first = missing.login ? 'login' : missing.password ? 'password' : missing.totp ? 'totp' : null;
    if (first) formElement.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    else signIn.run(form);
  };
  const back = (): void => {
    setAsksTotp(false);
    change({ totp: '' });
    signIn.reset();
  };
  return (
    <form ref={formElement} className="cs-form" noValidate onSubmit={submit} aria-label={t('signIn.title')}>
      {asksTotp ? (
        <TextField
          name="totp"
          label={t('signIn.totp')}
          hint={t('signIn.totpHint')}
          value={form.totp}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          error={isChecked && form.totp !== '' ? missing.totp : undefined}
          onChange={(totp) => change({ totp })}
        />
      ) : (
        <>
          <TextField
            name="login"
            label={t('signIn.login')}
            value={form.login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={fixedLogin !== undefined}
            error={isChecked ? missing.login : undefined}
            onChange={(login) => change({ login })}
          />
          <TextField
            name="password"
            type="password"
            label={t('signIn.password')}
            value={form.password}
            autoComplete="current-password"
            error={isChecked ? missing.password : undefined}
            onChange={(password) => change({ password })}
          />
        </>
      )}
      {signIn.failure ? <FailureNotice error={signIn.failure} /> : null}
      <div className="cs-row">
        <Button type="submit" look="act" busy={signIn.isRunning}>
          {t(asksTotp ? 'signIn.confirm' : 'signIn.submit')}
        </Button>
        {asksTotp ? (
          <Button look="quiet" onClick={back}>
            {t('signIn.back')}
          </Button>
        ) : null}
        {failureCode(signIn.failure) === 'account-locked' ? (
          <span className="cs-note">{t('signIn.lockedNote')}</span>
        ) : null}
      </div>
      {demo.data && !asksTotp && fixedLogin === undefined ? (
        <DemoAccounts accounts={demo.data.accounts} onPick={({ login, password }) => change({ login, password })} />
      ) : null}
    </form>
  );
};
