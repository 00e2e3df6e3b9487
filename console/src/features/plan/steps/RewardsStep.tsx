import { Icon } from '@fairground/ui/Icon.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { figure } from '../../../app/format.ts';
import { PlanNumber, PlanText } from '../PlanField.tsx';
import type { StepProps } from '../step-props.ts';

export const RewardsStep = (step: StepProps) => {
  const { t } = useTranslation();
  const { earning } = step.draft.rewards;
  const perGuest = earning.reduce((sum, rule) => sum + rule.capPoints, 0);
  const guests = step.draft.goals.funnel.find((row) => row.stage === 'checked-in')?.target ?? 0;
  const isKnown = Number.isFinite(perGuest) && Number.isFinite(guests);
  return (
    <>
      <Panel title={t('plan.rewards.earning')} note={t('plan.rewards.earningNote')}>
        <ul className="cs-earning">
          {earning.map((rule, index) => (
            <li key={rule.trigger}>
              <p className="cs-earning-head">
                <b>{t(`trigger.${rule.trigger}`)}</b>
                <Icon name="check" size={18} weight={2.4} />
              </p>
              <PlanNumber
                step={step}
                path={`rewards.earning.${index}.points`}
                label={t('plan.rewards.points')}
                unit={t('plan.unit.points')}
              />
              <details className="cs-fold">
                <summary>
                  {t('plan.rewards.cap')}{' '}
                  <span className="cs-fold-peek num">{Number.isFinite(rule.capPoints) ? rule.capPoints : '—'}</span>
                </summary>
                <PlanNumber
                  step={step}
                  path={`rewards.earning.${index}.capPoints`}
                  label={t('plan.rewards.capPoints')}
                  unit={t('plan.unit.points')}
                />
              </details>
            </li>
          ))}
        </ul>
        <p className="cs-total num">
          {t('plan.rewards.most')}
          <b>{isKnown ? figure(guests * perGuest) : '—'}</b>
          {isKnown ? (
            <span className="cs-note">
              {t('plan.rewards.mostSum', {
                guests: figure(guests),
                points: figure(perGuest),
                total: figure(guests * perGuest),
              })}
            </span>
          ) : null}
        </p>
        <p className="cs-note">{t('plan.rewards.never')}</p>
      </Panel>
      <Panel title={t('plan.rewards.expiry')}>
        <details className="cs-fold">
          <summary>{t('plan.rewards.expiryFold')}</summary>
          <PlanText step={step} path="rewards.expiryNote" label={t('plan.rewards.expiryNote')} rows={2} />
        </details>
      </Panel>
    </>
  );
};
