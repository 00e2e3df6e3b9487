import { Icon } from '@fairground/ui/Icon.tsx';
import type { PublicCampaign } from '../net/shapes.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** What we ask for and why, before anybody is asked. */
export function LandingAsk({ campaign }: { campaign: PublicCampaign }) {
  const { t, say } = useWords();
  const { askedFor, consents } = campaign.content;
  return (
    <div className="fg-ask">
      <Icon name="shield" />
      <div>
        <p>{say(askedFor)}</p>
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
