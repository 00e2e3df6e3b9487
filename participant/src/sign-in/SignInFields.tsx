import { TextField } from '@fairground/ui/TextField.tsx';
import { useEffect, useRef } from 'react';
import { useWords } from '../view/ViewProvider.tsx';
import type { SignIn } from './use-sign-in.ts';

/** Number and code, right where they are needed. `askedFor` is the approved sentence on why and for how long. */
export function SignInFields({ signIn, askedFor }: { signIn: SignIn; askedFor?: string }) {
  const { t } = useWords();
  const codeInput = useRef<HTMLInputElement>(null);
  const { hasAsked, waitSeconds } = signIn;
  useEffect(() => {
    if (hasAsked) codeInput.current?.focus();
  }, [hasAsked]);
  const again = waitSeconds > 0 ? t('signIn.again', { seconds: waitSeconds }) : undefined;
  const isOff = waitSeconds > 0 || signIn.isAsking;
  return (
    <div className="p-sign-in fg-stack">
      <TextField
        label={t('signIn.mobileLabel')}
        hint={askedFor}
        value={signIn.mobile}
        onChange={signIn.setMobile}
        onBlur={signIn.leaveMobile}
        error={signIn.mobileError ?? signIn.askError}
        icon="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={20}
      />
      <TextField
        label={t('signIn.codeLabel')}
        value={signIn.code}
        onChange={signIn.setCode}
        error={signIn.codeError}
        hint={hasAsked ? t('signIn.sent') : undefined}
        icon="lock"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        inputRef={codeInput}
        action={
          <button
            type="button"
            className="p-sign-in__ask num"
            aria-disabled={isOff || undefined}
            onClick={() => !isOff && void signIn.askCode()}
          >
            {again ?? t(hasAsked ? 'signIn.askAgain' : 'signIn.ask')}
          </button>
        }
      />
    </div>
  );
}
