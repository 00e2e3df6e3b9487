import { CheckCard } from '@fairground/ui/CheckCard.tsx';
import type { PlanConsent } from '../net/shapes.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** What is ticked, by purpose. Nothing is ticked beforehand: a pre-ticked box is no consent (PIPL art. 14). */
export type Ticks = Readonly<Record<string, boolean>>;

export function untickedConsent(consents: readonly PlanConsent[], ticks: Ticks): PlanConsent | undefined {
  return consents.find((consent) => consent.isRequired && ticks[consent.purpose] !== true);
}

/** Each decision with the version of its wording, also the ones not given. */
export function consentDecisions(consents: readonly PlanConsent[], ticks: Ticks) {
  return consents.map(({ purpose, version }) => ({ purpose, version, isGiven: ticks[purpose] === true }));
}

interface ConsentsProps {
  consents: readonly PlanConsent[];
  ticks: Ticks;
  onTick: (purpose: string, isGiven: boolean) => void;
}

/** More voluntary purposes than this fold into one line, so that the action stays in sight. */
const foldFrom = 1;

/** One row a purpose; necessary and voluntary are told apart by a word. */
export function Consents({ consents, ticks, onTick }: ConsentsProps) {
  const { t, say } = useWords();
  const required = consents.filter((consent) => consent.isRequired);
  const voluntary = consents.filter((consent) => !consent.isRequired);
  const row = (consent: PlanConsent) => (
    <CheckCard
      key={consent.purpose}
      label={say(consent.label)}
      note={say(consent.note)}
      chip={
        consent.isRequired ? { word: t('common.required'), kind: 'must' } : { word: t('common.optional'), kind: 'free' }
      }
      checked={ticks[consent.purpose] === true}
      onChange={(isGiven) => onTick(consent.purpose, isGiven)}
    />
  );
  return (
    <fieldset className="p-consents">
      <legend className="fg-visually-hidden">{t('book.consents')}</legend>
      {required.map(row)}
      {voluntary.length <= foldFrom && voluntary.map(row)}
      {voluntary.length > foldFrom && (
        <details className="p-consents__more">
          <summary>{t('book.moreConsents', { count: voluntary.length })}</summary>
          {voluntary.map(row)}
        </details>
      )}
    </fieldset>
  );
}
