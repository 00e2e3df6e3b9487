import { readMeters } from '@fairground/engines/simulation/meters';
import type { Decision } from '@fairground/engines/simulation/pack-types';
import { type Scene, viewScene } from '@fairground/engines/simulation/view-scene';
import { Chip } from '@fairground/ui/Chip.tsx';
import { ChoiceCard } from '@fairground/ui/ChoiceCard.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { Sheet } from '@fairground/ui/Sheet.tsx';
import { useState } from 'react';
import { useWords } from '../view/ViewProvider.tsx';
import { PlayMeters } from './PlayMeters.tsx';
import { PlayScene } from './PlayScene.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import type { OpenRun } from './use-run.ts';

interface DecisionScreenProps {
  open: OpenRun;
  onLeave: () => void;
  onDecide: (decision: Decision) => void;
}

/** One decision understood: where we are, what we have, what happened, what each choice changes now. */
export function DecisionScreen({ open, onLeave, onDecide }: DecisionScreenProps) {
  const { t, say } = useWords();
  const scene = viewScene(open.pack, open.state);
  if (scene === null) return null;
  return (
    <PhonePage
      title={say(scene.place)}
      titleAs="p"
      back={{ label: t('play.leave'), onBack: onLeave }}
      aside={<Chip tone="lamp">{t('common.simulated')}</Chip>}
      scene={<PlayScene card={scene.card} />}
      sceneHeight={172}
    >
      <Sheet>
        <div className="fg-stack fg-stack--tight p-play">
          <PlayMeters meters={readMeters(open.pack, open.state)} />
          <div className="fg-story">
            <p className="fg-visually-hidden">{t('play.position', { position: scene.position, total: scene.total })}</p>
            <h1>{say(scene.title)}</h1>
            <p>{say(scene.situation)}</p>
          </div>
          <div className="fg-stack p-play__choices">
            {scene.choices.map((choice) => (
              <ChoiceCard
                key={choice.id}
                glyph={choice.glyph}
                title={say(choice.label)}
                lines={choice.now.map(say)}
                disabledReason={
                  choice.isOpen ? undefined : choice.closedBecause ? say(choice.closedBecause) : t('play.closed')
                }
                onChoose={() => onDecide({ eventId: scene.eventId, choiceId: choice.id })}
              />
            ))}
          </div>
          <HintLine hint={scene.hint} />
          <p className="fg-note p-play__foot">
            <span className="num">{t('play.position', { position: scene.position, total: scene.total })}</span>
            <span>{t('play.noWayBack')}</span>
          </p>
        </div>
      </Sheet>
    </PhonePage>
  );
}

/** One line of rule below the choices; its source opens from it. */
function HintLine({ hint }: { hint: Scene['hint'] }) {
  const { t, say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="fg-rule-line">
        <Icon name="scale" size={22} />
        <span>
          {say(hint.text)}{' '}
          {hint.ruleFacts.length > 0 && (
            <button type="button" className="p-rule-button" onClick={() => setOpen(true)}>
              {t('play.openRule')}
            </button>
          )}
        </span>
      </div>
      <RuleDialog facts={hint.ruleFacts} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
