import { Icon } from '@fairground/ui/Icon.tsx';
import type { PublicCampaign } from '../net/shapes.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** What we ask for and why, before anybody is asked. */
export function LandingAsk({ campaign }: { campaign: PublicCampaign }) {
  const { t, say } = useWords();
  const { askedFor, consents } = campaign.content;
  const [first, rest] = firstClause(say(askedFor));
  return (
    <div className="fg-ask">
      <Icon name="shield" />
      <div>
        <p>
          <b>{first}</b>
          {rest}
        </p>
        <details className="p-why">
          <summary>{t('landing.why')}</summary>
          <ul className="fg-stack fg-stack--tight">
            {consents.map((consent) => (
              <li key={consent.purpose}>
                <b>{say(consent.label)}</b>
                <span className="fg-note"> {t(consent.isRequired ? 'common.required' : 'common.optional')}</span>
                <br />
                <span className="fg-note">
                  {say(consent.note)} {t('landing.kept', { days: consent.retentionDays })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </div>
  );
}

/** What we ask stands out; why and how long follow in the same sentence. */
function firstClause(sentence: string): [string, string] {
  const end = sentence.search(/，|, /);
  return end < 0 ? [sentence, ''] : [sentence.slice(0, end), sentence.slice(end)];
}
