import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { addDays, longDay } from '../../../app/format.ts';
import { useLanguage } from '../../../app/i18n.ts';
import { PlanDay, PlanNumber, PlanText } from '../PlanField.tsx';
import type { StepProps } from '../step-props.ts';

export const BasicsStep = (step: StepProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { startsOn, days } = step.draft.basics;
  const isKnown = startsOn !== '' && days >= 1;
  return (
    <>
      <Panel title={t('plan.basics.words')} note={t('plan.basics.wordsNote')}>
        <div className="cs-form">
          <PlanText step={step} path="basics.title" label={t('plan.basics.title')} />
          <PlanText step={step} path="basics.tagline" label={t('plan.basics.tagline')} />
          <PlanText step={step} path="basics.host" label={t('plan.basics.host')} />
        </div>
      </Panel>
      <Panel
        title={t('plan.basics.when')}
        note={
          isKnown
            ? t('plan.basics.whenNote', {
                first: longDay(startsOn, language),
                last: longDay(addDays(startsOn, days - 1), language),
              })
            : undefined
        }
      >
        <div className="cs-form">
          <PlanDay step={step} path="basics.startsOn" label={t('plan.basics.startsOn')} />
          <PlanNumber
            step={step}
            path="basics.days"
            label={t('plan.basics.days')}
            unit={t('plan.unit.days')}
            hint={t('plan.basics.daysHint')}
          />
          <PlanText step={step} path="basics.venue.name" label={t('plan.basics.venue')} />
          <PlanText step={step} path="basics.venue.address" label={t('plan.basics.address')} />
          <PlanNumber
            step={step}
            path="basics.venue.operatingCap"
            label={t('plan.basics.operatingCap')}
            unit={t('plan.unit.people')}
            hint={t('plan.basics.operatingCapHint', { fire: step.draft.basics.venue.fireCapacity })}
          />
          <details className="cs-fold">
            <summary>{t('plan.more')}</summary>
            <PlanNumber
              step={step}
              path="basics.venue.fireCapacity"
              label={t('plan.basics.fireCapacity')}
              unit={t('plan.unit.people')}
              hint={t('plan.basics.fireCapacityHint')}
            />
          </details>
        </div>
      </Panel>
    </>
  );
};
