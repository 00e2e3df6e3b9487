import { Lantern } from '@fairground/ui/Lantern.tsx';
import { Verdict } from '@fairground/ui/Verdict.tsx';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../app/use-failure-words.ts';
import { useAfter } from '../../parts/use-after.ts';
import { DoorTop } from './DoorTop.tsx';
import { DoorVerdict } from './DoorVerdict.tsx';
import type { DoorCount } from './door-count.ts';
import type { DoorPhase } from './door-state.ts';

interface DoorStageProps {
  readonly phase: DoorPhase;
  readonly isHeldUp: boolean;
  readonly lane: string;
  readonly isOnline: boolean;
  readonly count: DoorCount | null;
  readonly onTap: () => void;
}

const slowMs = 400;

/** Waiting for an answer: nothing for a blink, then a lantern; without network the line that says nothing is lost. */
const Sending = ({ isHeldUp }: { readonly isHeldUp: boolean }) => {
  const { t } = useTranslation('rooms');
  const isSlow = useAfter(slowMs);
  if (!isSlow && !isHeldUp) return null;
  return (
    <div className="cs-door-waiting" role="status">
      <span className="cs-breathe">
        <Lantern state="lit" size={112} glow tassel />
      </span>
      <p className="cs-door-waiting-word">{t(isHeldUp ? 'door.heldUp' : 'door.checking')}</p>
      {isHeldUp ? <p>{t('door.heldUpText')}</p> : null}
    </div>
  );
};

/**
 * The upper screen: a verdict, or top line and what is being waited for. A tap anywhere on a verdict goes on.
 * Verdicts keep their daylight colours in every theme: at the door a colour is a signal that staff know by heart.
 */
export const DoorStage = ({ phase, isHeldUp, lane, isOnline, count, onTap }: DoorStageProps) => {
  const { t } = useTranslation('rooms');
  const failureWords = useFailureWords();
  const top = <DoorTop isOnline={isOnline} lane={lane} count={count} />;
  if (phase.kind === 'verdict') {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the key "next" below, Escape and Space do the same
      // biome-ignore lint/a11y/noStaticElementInteractions: the whole screen is the target for a thumb; the key below is the control
      <div className="cs-door-stage" data-ground="paper" onClick={onTap}>
        <DoorVerdict look="full" verdict={phase.verdict} top={top} />
      </div>
    );
  }
  if (phase.kind === 'failed') {
    const words = failureWords(phase.failure);
    return (
      <div className="cs-door-stage" data-ground="paper">
        <Verdict
          look="full"
          kind="wait"
          word={t('door.word.failed')}
          lead={words.title}
          detail={words.incident}
          act={words.action}
          top={top}
        />
      </div>
    );
  }
  return (
    <div className="cs-door-stage cs-door-idle">
      <div className="fg-verdict__top num">{top}</div>
      {phase.kind === 'sending' ? <Sending key={phase.presentation.checkInId} isHeldUp={isHeldUp} /> : null}
    </div>
  );
};
