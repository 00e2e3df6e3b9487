import type { Pack } from '@fairground/engines/simulation/pack-types';
import type { RuleHit, Stepped } from '@fairground/engines/simulation/step-types';
import { ruleFactsOf } from '@fairground/engines/simulation/view-scene';
import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { Waterfall } from '@fairground/ui/Waterfall.tsx';
import { useEffect, useState } from 'react';
import { wholeMoney } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { PlayMeters } from './PlayMeters.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { changesOf } from './step-changes.ts';
import type { OpenRun } from './use-run.ts';

interface FeedbackScreenProps {
  open: OpenRun;
  stepped: Stepped;
  onLeave: () => void;
  onGoOn: () => void;
}

/** After a choice: what happened, where the money went, what rule was touched, one question to oneself. */
export function FeedbackScreen({ open, stepped, onLeave, onGoOn }: FeedbackScreenProps) {
  const { t, say } = useWords();
  const { pack, state } = open;
  const event = pack.stages.flatMap((stage) => stage.events).find((each) => each.id === stepped.decision.eventId);
  const choice = event?.choices.find((each) => each.id === stepped.decision.choiceId);
  const badges = pack.badges.filter((badge) => stepped.badges.includes(badge.id));
  useEffect(() => window.scrollTo(0, 0), []);
  return (
    <PhonePage
      title={event ? say(event.place) : ''}
      titleAs="p"
      back={{ label: t('play.leave'), onBack: onLeave }}
      aside={<Chip tone="lamp">{t('common.simulated')}</Chip>}
      foot={
        <Button look="act" block iconAfter="arrow" onClick={onGoOn}>
          {t(state.eventId === null ? 'play.toResult' : 'play.next')}
        </Button>
      }
    >
      <div className="fg-stack fg-enter">
        <div className="fg-story">
          <p className="fg-note">{t('play.youChose')}</p>
          <h1>{choice ? say(choice.label) : ''}</h1>
        </div>
        {stepped.feedback.map((feedback) => (
          <p key={`${feedback.sourceId}-${feedback.month}-${feedback.text.zh}`} className="p-feedback">
            {say(feedback.text)}
          </p>
        ))}
        {badges.map((badge) => (
          <p key={badge.id} className="p-badge">
            <Icon name="flag" />
            <span>
              <b>{say(badge.name)}</b>
              {t('landing.comma')}
              {say(badge.why)}
            </span>
          </p>
        ))}
        <Changes pack={pack} stepped={stepped} />
        <RiskHints pack={pack} hits={stepped.ruleHits} />
        <PlayMeters meters={stepped.meterChanges.after} />
        {stepped.calm.length > 0 && <p className="fg-say">{t('play.calm')}</p>}
        {event && (
          <p className="fg-say p-reflection">
            <span className="fg-note">{t('play.askYourself')}</span>
            <br />
            {say(event.reflection)}
          </p>
        )}
      </div>
    </PhonePage>
  );
}

function Changes({ pack, stepped }: { pack: Pack; stepped: Stepped }) {
  const { t, say, isLarge } = useWords();
  const { beforeFen, changes, afterFen, moves } = changesOf(pack, stepped);
  if (changes.length === 0 && moves.length === 0) return null;
  const bars = [
    { id: 'before', label: t('play.before'), amount: beforeFen, kind: 'sum' as const },
    ...changes.map((change) => ({
      id: change.id,
      label: say(change.label),
      amount: Math.abs(change.amountFen),
      kind: change.amountFen > 0 ? ('in' as const) : ('out' as const),
    })),
    { id: 'after', label: t('play.after'), amount: afterFen, kind: 'sum' as const },
  ];
  const sentence = t('play.changeSentence', { before: wholeMoney(beforeFen), after: wholeMoney(afterFen) });
  return (
    <section className="fg-stack fg-stack--tight">
      <div className="fg-heading">
        <h2>{t('play.changes')}</h2>
        <span className="fg-note">{t('play.unit')}</span>
      </div>
      {isLarge &&
        changes.map((change) => (
          <ChangeRow key={change.id} label={say(change.label)} figure={wholeMoney(change.amountFen, { sign: true })} />
        ))}
      {changes.length > 0 && !isLarge && (
        <Waterfall
          label={sentence}
          bars={bars}
          format={(amount, kind) =>
            kind === 'sum' ? wholeMoney(amount) : wholeMoney(kind === 'in' ? amount : -amount, { sign: true })
          }
        />
      )}
      {moves.map((move) => (
        <ChangeRow
          key={move.id}
          label={say(move.label)}
          figure={t('play.moved', { amount: wholeMoney(move.amountFen) })}
        />
      ))}
    </section>
  );
}

function ChangeRow({ label, figure }: { label: string; figure: string }) {
  return (
    <p className="fg-note fg-row fg-row--between num">
      <span>{label}</span>
      <span>{figure}</span>
    </p>
  );
}

function RiskHints({ pack, hits }: { pack: Pack; hits: readonly RuleHit[] }) {
  const { t, say } = useWords();
  const [opened, setOpened] = useState<RuleHit | null>(null);
  return (
    <>
      {hits.map((hit) => (
        <div key={`${hit.sourceId}-${hit.month}-${hit.text.zh}`} className={`fg-rule-line p-risk p-risk--${hit.level}`}>
          <Icon
            name={hit.isRefusal || hit.level === 'red' ? 'stop' : hit.level === 'caution' ? 'warn' : 'scale'}
            size={22}
          />
          <span>
            <b>{t(hit.isRefusal ? 'play.bankRefused' : `play.level.${hit.level}`)}</b>
            {t('common.colon')}
            {say(hit.text)}{' '}
            {hit.ruleFactIds.length > 0 && (
              <button type="button" className="p-rule-button" onClick={() => setOpened(hit)}>
                {t('play.openRule')}
              </button>
            )}
          </span>
        </div>
      ))}
      <RuleDialog
        facts={opened ? ruleFactsOf(pack, opened.ruleFactIds) : []}
        open={opened !== null}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
