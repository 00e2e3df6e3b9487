/** Pages of one's own ask for sign-in on the spot and go on afterwards; nothing is lost on the way. */
import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isOffline } from '../net/connection.ts';
import { meQuery } from '../net/queries.ts';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { SignInFields } from './SignInFields.tsx';
import { useSignIn } from './use-sign-in.ts';

interface SignInGateProps {
  /** Shown without asking when there is no network: what the phone keeps is readable offline. */
  isOpenOffline?: boolean;
  children: ReactNode;
}

export function SignInGate({ isOpenOffline = false, children }: SignInGateProps) {
  const { t } = useWords();
  const me = useQuery(meQuery);
  if (me.data) return children;
  if (me.isPending) return <Waiting text={t('signIn.reading')} />;
  if (me.isError) {
    if (isOpenOffline && isOffline(me.error)) return children;
    return <NotRead error={me.error} onRetry={() => void me.refetch()} />;
  }
  return <SignInForm />;
}

function SignInForm() {
  const { t } = useWords();
  const signIn = useSignIn();
  return (
    <form className="fg-stack" onSubmit={(event) => event.preventDefault()}>
      <Notice kind="empty" title={t('signIn.title')}>
        {t('signIn.why')}
      </Notice>
      <SignInFields signIn={signIn} />
      <Button
        look="act"
        block
        type="submit"
        busy={signIn.isEntering}
        disabledReason={signIn.missing}
        onClick={() => void signIn.enter()}
      >
        {t('signIn.act')}
      </Button>
    </form>
  );
}
