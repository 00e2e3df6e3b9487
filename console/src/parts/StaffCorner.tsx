import { Button } from '@fairground/ui/Button.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../app/api.ts';
import { chooseLanguage, useLanguage } from '../app/i18n.ts';
import { useMe } from '../app/me.ts';
import { queryClient } from '../app/query-client.ts';
import { chooseTheme, useTheme } from '../app/theme.ts';
import { useAct } from '../app/use-act.ts';

const useSignOut = () => {
  const navigate = useNavigate();
  return useAct({
    send: (_: null, key: string) => answerOf(api.POST('/api/staff/sign-out', { params: { header: keyed(key) } })),
    onDone: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
};

const CornerMenu = () => {
  const { t } = useTranslation();
  const me = useMe();
  const language = useLanguage();
  const theme = useTheme();
  const signOut = useSignOut();
  return (
    <div className="cs-corner-menu">
      <p className="cs-strong">{me.displayName}</p>
      <p className="cs-note">
        {me.login} · {language === 'en' ? me.orgEn : me.orgZh}
      </p>
      <p className="cs-note">{me.roles.map((role) => t(`roles.${role}`)).join(t('shell.listComma'))}</p>
      <Link to="/account" className="cs-link">
        {t('shell.account')}
      </Link>
      <div className="cs-row">
        <Button look="outline" onClick={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {t('shell.otherLanguage')}
        </Button>
        <Button look="outline" onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}>
          {t(theme === 'dark' ? 'shell.toLight' : 'shell.toDark')}
        </Button>
      </div>
      <Button look="quiet" busy={signOut.isRunning} onClick={() => signOut.run(null)}>
        {t('shell.signOut')}
      </Button>
    </div>
  );
};

/** Who is working here: role and organisation, as a door to account, language, theme and sign-out. */
export const StaffCorner = () => {
  const { t } = useTranslation();
  const me = useMe();
  const language = useLanguage();
  const firstRole = me.roles[0];
  return (
    <div className="cs-corner">
      <Popover trigger="click" placement="bottomRight" arrow={false} content={<CornerMenu />}>
        <button type="button" className="cs-corner-button" aria-haspopup="dialog" title={t('shell.corner')}>
          <b>{me.displayName}</b>
          <span className="cs-corner-org">
            {firstRole ? t(`roles.${firstRole}`) : ''} · {language === 'en' ? me.orgEn : me.orgZh}
          </span>
        </button>
      </Popover>
    </div>
  );
};
