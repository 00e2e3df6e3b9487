import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../app/failure.ts';
import { chooseLanguage, useLanguage } from '../../app/i18n.ts';
import { useMe } from '../../app/me.ts';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../../app/theme.ts';
import { Page } from '../../parts/Page.tsx';
import { PasswordPanel } from './PasswordPanel.tsx';
import { SignInsPanel } from './SignInsPanel.tsx';
import { TotpPanel } from './TotpPanel.tsx';
import './account.css';

interface PickProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly choices: ReadonlyArray<readonly [Value, string]>;
  readonly onPick: (value: Value) => void;
}

const Pick = <Value extends string>({ legend, name, value, choices, onPick }: PickProps<Value>) => (
  <fieldset className="cs-pick">
    <legend className="cs-strong">{legend}</legend>
    {choices.map(([choice, words]) => (
      <label key={choice} className={choice === value ? 'cs-pick-one cs-pick-chosen' : 'cs-pick-one'}>
        <input type="radio" name={name} value={choice} checked={choice === value} onChange={() => onPick(choice)} />
        {words}
      </label>
    ))}
  </fieldset>
);

const LookPanel = () => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const theme = useThemeChoice();
  const languages: ReadonlyArray<readonly [Language, string]> = [
    ['zh-CN', t('account.chinese')],
    ['en', t('account.english')],
  ];
  const themes: ReadonlyArray<readonly [ThemeChoice, string]> = [
    ['system', t('account.themeSystem')],
    ['light', t('account.themeLight')],
    ['dark', t('account.themeDark')],
  ];
  return (
    <Panel title={t('account.look')} note={t('account.lookNote')}>
      <div className="cs-form">
        <Pick
          legend={t('account.language')}
          name="language"
          value={language}
          choices={languages}
          onPick={chooseLanguage}
        />
        <Pick legend={t('account.theme')} name="theme" value={theme} choices={themes} onPick={chooseTheme} />
      </div>
    </Panel>
  );
};

const WhoPanel = () => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  const me = useMe();
  const language = useLanguage();
  const facts = [
    [t('staff.login'), me.login],
    [t('staff.org'), language === 'en' ? me.orgEn : me.orgZh],
    [t('staff.roles'), me.roles.map((role) => house(`roles.${role}`)).join(house('shell.listComma'))],
    [t('account.idle'), t('account.idleMinutes', { minutes: me.idleMinutes })],
  ] as const;
  return (
    <Panel title={me.displayName} note={t('account.whoNote')}>
      <dl className="cs-who">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};

/** The own account: who I am here, where I am signed in, password, second proof, language and theme. */
export const AccountPage = () => {
  const { t } = useTranslation('rooms');
  return (
    <Page title={t('account.title')}>
      <div className="cs-account">
        <div className="cs-stack">
          <WhoPanel />
          <SignInsPanel />
          <LookPanel />
        </div>
        <div className="cs-stack">
          <TotpPanel />
          <PasswordPanel />
        </div>
      </div>
    </Page>
  );
};
