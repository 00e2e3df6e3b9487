import { useTranslation } from 'react-i18next';
import { useSay } from '../app/i18n.ts';
import type { DemoAccount } from '../app/site.ts';

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly onPick: (account: DemoAccount) => void;
}

/** One line per role of the demo bank; a tap fills the form above. A real installation never sends the list. */
export const DemoAccounts = ({ accounts, onPick }: DemoAccountsProps) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <section className="cs-demo" aria-labelledby="demo-title">
      <h2 id="demo-title" className="cs-demo-title">
        {t('signIn.demo')}
      </h2>
      <ul className="cs-demo-list">
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" className="cs-demo-pick" onClick={() => onPick(account)}>
              <b>{say(account)}</b>
              <span className="cs-mono">{account.login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
