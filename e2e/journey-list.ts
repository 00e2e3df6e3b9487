import { journey as door } from './journeys/door-lets-guests-in.ts';
import { journey as elderGuest } from './journeys/elder-guest-books-by-keyboard.ts';
import { journey as everyPage } from './journeys/every-page-is-open-to-all.ts';
import { journey as fullSlot } from './journeys/full-slot-has-a-waitlist.ts';
import { journey as guestBooks } from './journeys/guest-books-and-keeps-a-pass.ts';
import { journey as guestPlays } from './journeys/guest-plays-and-takes-home.ts';
import { journey as operatorImports } from './journeys/operator-imports-customers.ts';
import { journey as operatorPlans } from './journeys/operator-plans-a-campaign.ts';
import { journey as operatorWatches } from './journeys/operator-watches-the-funnel.ts';
import { journey as wrongClock } from './journeys/phone-clock-is-wrong.ts';
import { journey as withoutNetwork } from './journeys/play-without-network-syncs-later.ts';
import { journey as reviewersSign } from './journeys/three-reviewers-sign.ts';
import { journey as wrongInput } from './journeys/wrong-input-is-told.ts';
import type { Journey } from './world/journey.ts';

/** All journeys: the longest first, the others in the order of a campaign's life. */
export const journeys: readonly Journey[] = [
  everyPage,
  operatorImports,
  operatorPlans,
  reviewersSign,
  guestBooks,
  fullSlot,
  door,
  guestPlays,
  operatorWatches,
  elderGuest,
  wrongClock,
  wrongInput,
  withoutNetwork,
];
