import { Dialog } from '@fairground/ui/Dialog.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../parts/SignInForm.tsx';
import { useMe } from './me.ts';
import { onSignInEnded, queryClient } from './query-client.ts';

/** The sign-in ran out while somebody was typing: sign in over the page, so that nothing typed is lost. */
export const SignInEndedDialog = () => {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => onSignInEnded(() => setIsOpen(true)), []);
  const resume = (): void => {
    setIsOpen(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Dialog open={isOpen} title={t('signIn.ended')} closeLabel={t('shell.close')} onClose={() => setIsOpen(false)}>
      <p className="cs-note">{t('signIn.endedNote')}</p>
      {isOpen ? <SignInForm login={me.login} onSignedIn={resume} /> : null}
    </Dialog>
  );
};
