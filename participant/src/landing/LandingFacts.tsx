import { Icon } from '@fairground/ui/Icon.tsx';
import type { PublicCampaign } from '../net/shapes.ts';
import { dayRange, weekdayRange } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** When and where, side by side. */
export function LandingFacts({ basics }: { basics: PublicCampaign['basics'] }) {
  const { say, language } = useWords();
  return (
    <ul className="fg-facts">
      <li>
        <Icon name="calendar" />
        <span>
          <span className="num">{dayRange(basics.startsOn, basics.days, language)}</span>
          <br />
          {weekdayRange(basics.startsOn, basics.days, language)}
        </span>
      </li>
      <li>
        <Icon name="pin" />
        <span>
          {say(basics.venue.name)}
          <br />
          <span className="fg-note">{say(basics.venue.address)}</span>
        </span>
      </li>
    </ul>
  );
}
