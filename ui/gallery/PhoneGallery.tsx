import type { ReactNode } from 'react';
import { PhoneBooking } from './PhoneBooking.tsx';
import { PhoneDecision } from './PhoneDecision.tsx';
import { PhoneLanding } from './PhoneLanding.tsx';
import { PhoneParts } from './PhoneParts.tsx';
import { PhonePass } from './PhonePass.tsx';
import { PhoneProof } from './PhoneProof.tsx';
import { PhoneResult } from './PhoneResult.tsx';
import { PhoneScan } from './PhoneScan.tsx';
import { PhoneStates } from './PhoneStates.tsx';

const views: Record<string, () => ReactNode> = {
  landing: () => <PhoneLanding />,
  booking: () => <PhoneBooking />,
  pass: () => <PhonePass />,
  decision: () => <PhoneDecision />,
  result: () => <PhoneResult />,
  proof: () => <PhoneProof />,
  admitted: () => <PhoneScan kind="admitted" />,
  already: () => <PhoneScan kind="already" />,
  refused: () => <PhoneScan kind="refused" />,
  wait: () => <PhoneScan kind="wait" />,
  states: () => <PhoneStates />,
  parts: () => <PhoneParts />,
};

export function PhoneGallery({ view }: { view: string }) {
  const Page = views[view];
  if (Page) return Page();
  return (
    <ul>
      {Object.keys(views).map((name) => (
        <li key={name}>
          <a href={`?place=phone&view=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
