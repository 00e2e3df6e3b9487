/** The campaign's front door: want to come, and trust it, in ten seconds. Everything said comes from the signed version. */
import { Path } from '@fairground/ui/Path.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { SceneDusk } from '@fairground/ui/SceneDusk.tsx';
import { ScrollBanner } from '@fairground/ui/ScrollBanner.tsx';
import { Sheet } from '@fairground/ui/Sheet.tsx';
import { Wordmark } from '@fairground/ui/Wordmark.tsx';
import type { PublicCampaign } from '../net/shapes.ts';
import { scrollColumns } from '../parts/plan-words.ts';
import { SizeSwitch } from '../parts/SizeSwitch.tsx';
import { useView, useWords } from '../view/ViewProvider.tsx';
import { LandingAction } from './LandingAction.tsx';
import { LandingAsk } from './LandingAsk.tsx';
import { LandingFacts } from './LandingFacts.tsx';
import { LandingLarge } from './LandingLarge.tsx';
import type { LandingProps } from './landing-props.ts';

export function LandingPage({ campaign, hasPass }: LandingProps) {
  const { view } = useView();
  return view.size === 'large' ? (
    <LandingLarge campaign={campaign} hasPass={hasPass} />
  ) : (
    <LandingStandard campaign={campaign} hasPass={hasPass} />
  );
}

function LandingStandard({ campaign, hasPass }: LandingProps) {
  const { t, say } = useWords();
  const { basics, content } = campaign;
  const columns = scrollColumns(say(basics.tagline));
  const stops = content.stops.map((stop) => ({
    id: stop.key,
    label: say(stop.label),
    state: 'ahead' as const,
    stateWord: t('landing.stopAhead'),
  }));
  const banner = columns && (
    <div className="p-landing__banner">
      <ScrollBanner title={columns} seal={{ word: '游园之印', label: t('landing.seal') }} />
    </div>
  );
  return (
    <PhonePage
      title={<Wordmark label={t('common.product')} />}
      titleAs="p"
      aside={<SizeSwitch />}
      scene={<SceneDusk />}
      sceneHeight={columns ? 460 : 300}
      sceneOver={banner}
      foot={<LandingAction campaign={campaign} hasPass={hasPass} />}
    >
      <Sheet edge="hill" lit>
        <div className="fg-stack p-landing">
          <LandingTitle campaign={campaign} isBannerShown={columns !== null} />
          <LandingFacts basics={basics} />
          <Path look="stalls" label={t('landing.stops')} stops={stops} />
          <LandingAsk campaign={campaign} />
          {content.landing.map((paragraph) => (
            <section key={paragraph.key} className="p-landing__part">
              <h3>{say(paragraph.title)}</h3>
              <p>{say(paragraph.body)}</p>
            </section>
          ))}
          <p className="p-landing__disclaimer">{say(content.disclaimer)}</p>
        </div>
      </Sheet>
    </PhonePage>
  );
}

function LandingTitle({ campaign, isBannerShown }: { campaign: PublicCampaign; isBannerShown: boolean }) {
  const { t, say } = useWords();
  const { title, tagline, host } = campaign.basics;
  return (
    <div>
      {!isBannerShown && <h1 className="p-landing__tagline">{say(tagline)}</h1>}
      <h2 className="p-landing__title">{say(title)}</h2>
      <p className="p-landing__host">{t('landing.host', { host: say(host) })}</p>
    </div>
  );
}
