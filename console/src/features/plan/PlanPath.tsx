import { Path } from '@fairground/ui/Path.tsx';
import { useTranslation } from 'react-i18next';
import { type StepId, stepIds } from './steps.ts';

interface PlanPathProps {
  readonly step: StepId;
  readonly isDone: (step: StepId) => boolean;
  readonly isWrong: (step: StepId) => boolean;
  readonly onOpen: (step: StepId) => void;
}

/** The steps as a path: confirmed ones are walked, the present one carries the lit lantern. */
export const PlanPath = ({ step, isDone, isWrong, onOpen }: PlanPathProps) => {
  const { t } = useTranslation();
  const stateOf = (id: StepId) => {
    if (id === step) return 'here';
    if (isWrong(id)) return 'blocked';
    return isDone(id) ? 'done' : 'ahead';
  };
  return (
    <div className="cs-plan-path">
      <Path
        look="vertical" label={t('plan.path')}
        stops={stepIds.map((id, index) => {
          const state = stateOf(id);
          return {
            id, state, label: t(`plan.step.${id}.short`), stateWord: t(`plan.stop.${state}`), onOpen: () => onOpen(id),
            ...(id === step ? { note: t('plan.stepOf', { number: index + 1, total: stepIds.length }) } : {}),
          };
        })}
      />
    </div>
  );
};
