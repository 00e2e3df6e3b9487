/** Elder mode: the same page, not a lesser one. One thing per row, full sentences, no scene, no movement. */
import { Icon, type IconName } from '@fairground/ui/Icon.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { Wordmark } from '@fairground/ui/Wordmark.tsx';
import type { ReactNode } from 'react';
import { campaignDays, dayWords, scrollColumns, weekdayWords } from '../parts/plan-words.ts';
import { SizeSwitch } from '../parts/SizeSwitch.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { LandingAction } from './LandingAction.tsx';
import { LandingAsk } from './LandingAsk.tsx';
import type { LandingProps } from './landing-props.ts';

export function LandingLarge({ campaign, hasPass }: LandingProps) {
  const { t, say, language } = useWords();
  const { basics, content } = campaign;
  const days = campaignDays(basics.startsOn, basics.days);
  return (
    <PhonePage
      title={<Wordmark label={t('common.product')} size={30} />}
      titleAs="p"
      aside={<SizeSwitch />}
      foot={<LandingAction campaign={campaign} hasPass={hasPass} />}
    >
      <div className="fg-stack p-landing">
        <h1 className="p-large__title">
          {(scrollColumns(say(basics.tagline)) ?? [say(basics.tagline)]).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        <ul className="fg-facts">
          {days.map((day) => (
            <Row key={day} icon="calendar">
              <b className="num">{dayWords(day, language)}</b>
              {t('landing.comma')}
              {weekdayWords(day, language, true)}
            </Row>
          ))}
          <Row icon="pin">
            <b>{say(basics.venue.name)}</b>
            <br />
            {say(basics.venue.address)}
          </Row>
          <Row icon="people">
            <b>{say(basics.title)}</b>
            <br />
            {t('landing.host', { host: say(basics.host) })}
          </Row>
        </ul>
        <div className="fg-say">
          <p>{t('landing.neverAsk')}</p>
          <p>{t('landing.playMoney')}</p>
        </div>
        <LandingAsk campaign={campaign} />
        <h2>{t('landing.stops')}</h2>
        <ol className="p-large__stops">
          {content.stops.map((stop) => (
            <li key={stop.key}>{say(stop.label)}</li>
          ))}
        </ol>
        {content.landing.map((paragraph) => (
          <section key={paragraph.key} className="p-landing__part">
            <h2>{say(paragraph.title)}</h2>
            <p>{say(paragraph.body)}</p>
          </section>
        ))}
        <p>{say(content.disclaimer)}</p>
      </div>
    </PhonePage>
  );
}

function Row({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={32} />
      <span>{children}</span>
    </li>
  );
}
