import { Button } from '@fairground/ui/Button.tsx';
import { DoubleRule } from '@fairground/ui/Panel.tsx';
import { SceneDusk } from '@fairground/ui/SceneDusk.tsx';
import { Wordmark } from '@fairground/ui/Wordmark.tsx';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, useLanguage } from '../../app/i18n.ts';
import type { Me } from '../../app/me.ts';
import { firstRoom } from '../../app/rooms.ts';
import { SignInForm } from '../../parts/SignInForm.tsx';
import './signin.css';

/** Only an address of ours may be the next page: one slash, then no second. */
const ownAddress = (next: string | undefined): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

export const SignInPage = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  useEffect(() => {
    document.title = t('signIn.title');
  }, [t]);
  const enter = (me: Me): void => void navigate({ href: ownAddress(next) ?? firstRoom(me.permissions), replace: true });
  return (
    <div className="cs-signin">
      <header className="cs-signin-scene" data-ground="night">
        <SceneDusk className="cs-signin-art" />
        <div className="cs-signin-words">
          <p className="cs-signin-line">{t('signIn.line')}</p>
        </div>
      </header>
      <main className="cs-signin-paper" id="main">
        <div className="cs-signin-sheet">
          <Wordmark label={t('shell.product')} size={40} />
          <h1 className="cs-signin-title">{t('signIn.title')}</h1>
          <DoubleRule />
          <SignInForm onSignedIn={enter} />
          <Button look="quiet" onClick={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            {t('shell.otherLanguage')}
          </Button>
        </div>
      </main>
    </div>
  );
};
