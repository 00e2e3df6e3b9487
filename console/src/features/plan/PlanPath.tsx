import { Lantern } from '@fairground/ui/Lantern.tsx';
import { Path } from '@fairground/ui/Path.tsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type StepId, stepIds } from './steps.ts';

interface PlanPathProps {
  readonly step: StepId;
  readonly isDone: (step: StepId) => boolean;
  readonly isWrong: (step: StepId) => boolean;
  readonly onOpen: (step: StepId) => void;
}

type StepState = 'here' | 'blocked' | 'done' | 'ahead';

interface PlanStripProps {
  readonly step: StepId;
  readonly stateOf: (step: StepId) => StepState;
  readonly onOpen: (step: StepId) => void;
}

/** The same path for a phone: one line of lanterns that scrolls sideways, the present one in view. */
const PlanStrip = ({ step, stateOf, onOpen }: PlanStripProps) => {
  const { t } = useTranslation();
  const here = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves the present lantern
  useEffect(() => here.current?.scrollIntoView({ inline: 'center', block: 'nearest' }), [step]);
  return (
    <nav className="cs-plan-strip" aria-label={t('plan.path')}>
      <ol>
        {stepIds.map((id) => {
          const state = stateOf(id);
          return (
            <li key={id} ref={id === step ? here : undefined} aria-current={id === step ? 'step' : undefined}>
              <button type="button" onClick={() => onOpen(id)}>
                <Lantern
                  state={state === 'here' || state === 'done' ? 'lit' : 'unlit'}
                  blocked={state === 'blocked'}
                  size={30}
                  glow={state === 'here'}
                />
                <span>{t(`plan.step.${id}.short`)}</span>
                <span className="cs-hidden">{t(`plan.stop.${state}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** The steps as a path: confirmed ones are walked, the present one carries the lit lantern. */
export const PlanPath = ({ step, isDone, isWrong, onOpen }: PlanPathProps) => {
  const { t } = useTranslation();
  const stateOf = (id: StepId): StepState => {
    if (id === step) return 'here';
    if (isWrong(id)) return 'blocked';
    return isDone(id) ? 'done' : 'ahead';
  };
  return (
    <>
      <PlanStrip step={step} stateOf={stateOf} onOpen={onOpen} />
      <div className="cs-plan-path">
        <Path
          look="vertical"
          label={t('plan.path')}
          stops={stepIds.map((id, index) => {
            const state = stateOf(id);
            return {
              id,
              state,
              label: t(`plan.step.${id}.short`),
              stateWord: t(`plan.stop.${state}`),
              onOpen: () => onOpen(id),
              ...(id === step ? { note: t('plan.stepOf', { number: index + 1, total: stepIds.length }) } : {}),
            };
          })}
        />
      </div>
    </>
  );
};
