import type { RuleFact } from '@fairground/engines/simulation/pack-types';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { useWords } from '../view/ViewProvider.tsx';

interface RuleDialogProps {
  facts: readonly RuleFact[];
  open: boolean;
  onClose: () => void;
}

/** What a rule says, where it stands, since when, and how well it was checked. */
export function RuleDialog({ facts, open, onClose }: RuleDialogProps) {
  const { t, say } = useWords();
  return (
    <Dialog open={open} title={t('play.ruleTitle')} closeLabel={t('common.close')} onClose={onClose}>
      <ul className="fg-dashed-list">
        {facts.map((fact) => (
          <li key={fact.id} className="p-rule">
            <p>{say(fact.fact)}</p>
            <p className="fg-note">
              {say(fact.source)}
              {t('landing.comma')}
              {say(fact.article)}
            </p>
            <p className="fg-note num">
              {fact.effectiveFrom && t('play.ruleSince', { date: fact.effectiveFrom })}{' '}
              {t(`play.checked.${fact.checked}`)}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
