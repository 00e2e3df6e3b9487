import type { FunnelStage } from '@fairground/contracts/plan';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { figure } from '../../../app/format.ts';
import { NumberField } from '../../../parts/NumberField.tsx';
import { PlanNumber, PlanText } from '../PlanField.tsx';
import { scaleFunnel } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

type Row = StepProps['draft']['goals']['funnel'][number];

/** "1,200 × 75% = 900": each stage beside the one before it, so that the arithmetic is seen. */
const Derivation = ({ row, before }: { readonly row: Row; readonly before: Row | undefined }) => {
  if (!before || !(before.target > 0) || !Number.isFinite(row.target)) return null;
  const percent = Math.round((row.target / before.target) * 1000) / 10;
  return (
    <span className="cs-sum num">
      {figure(before.target)} × {percent}% ≈ {figure(row.target)}
    </span>
  );
};

const StageTable = ({ step }: { readonly step: StepProps }) => {
  const { t } = useTranslation();
  const { funnel } = step.draft.goals;
  return (
    <div className="cs-table-scroll">
      <table className="cs-table num">
        <thead>
          <tr>
            <th scope="col">{t('plan.goals.stage')}</th>
            <th scope="col" className="cs-right">
              {t('plan.goals.target')}
            </th>
            <th scope="col">{t('plan.goals.fromBefore')}</th>
          </tr>
        </thead>
        <tbody>
          {funnel.map((row, index) => (
            <tr key={row.stage}>
              <th scope="row">{t(`stage.${row.stage}`)}</th>
              <td className="cs-right">{Number.isFinite(row.target) ? figure(row.target) : '—'}</td>
              <td>
                <Derivation row={row} before={funnel[index - 1]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const GoalsStep = (step: StepProps) => {
  const { t } = useTranslation();
  const { goals } = step.draft;
  // Scaling starts from the shares as they were when the step opened: scaling a scaled funnel would add up rounding.
  const pattern = useRef(goals.funnel);
  const indexOf = (stage: FunnelStage): number => goals.funnel.findIndex((row) => row.stage === stage);
  const booked = indexOf('booked');
  const nps = goals.quality.findIndex((row) => row.key === 'nps');
  return (
    <>
      <Panel title={t('plan.goals.purpose')}>
        <div className="cs-form">
          <PlanText
            step={step}
            path="goals.northStar"
            label={t('plan.goals.northStar')}
            hint={t('plan.goals.northStarHint')}
          />
        </div>
      </Panel>
      <Panel title={t('plan.goals.funnel')} note={t('plan.goals.funnelNote')}>
        <div className="cs-form">
          {booked >= 0 ? (
            <NumberField
              label={t('plan.goals.booked')}
              unit={t('plan.unit.people')}
              hint={t('plan.goals.bookedHint')}
              readOnly={step.readOnly}
              value={goals.funnel[booked]?.target ?? Number.NaN}
              error={step.errorAt(`goals.funnel.${booked}.target`)}
              onChange={(value) => step.change('goals.funnel', scaleFunnel(pattern.current, value))}
            />
          ) : null}
          <StageTable step={step} />
          <details className="cs-fold">
            <summary>{t('plan.goals.eachStage')}</summary>
            <div className="cs-form">
              {goals.funnel.map((row, index) =>
                row.stage === 'booked' ? null : (
                  <PlanNumber
                    key={row.stage}
                    step={step}
                    path={`goals.funnel.${index}.target`}
                    label={t(`stage.${row.stage}`)}
                  />
                ),
              )}
            </div>
          </details>
        </div>
      </Panel>
      <Panel title={t('plan.goals.quality')} note={t('plan.goals.qualityNote')}>
        <div className="cs-form">
          {nps >= 0 ? (
            <PlanNumber
              step={step}
              path={`goals.quality.${nps}.target`}
              label={t('plan.goals.nps')}
              hint={t('plan.goals.npsHint', { count: goals.quality[nps]?.minResponses ?? 0 })}
            />
          ) : null}
          <details className="cs-fold">
            <summary>{t('plan.goals.otherQuality', { count: goals.quality.length - (nps >= 0 ? 1 : 0) })}</summary>
            <div className="cs-form">
              {goals.quality.map((row, index) =>
                index === nps ? null : <QualityNumber key={row.key} step={step} index={index} />,
              )}
            </div>
          </details>
        </div>
      </Panel>
    </>
  );
};

const QualityNumber = ({ step, index }: { readonly step: StepProps; readonly index: number }) => {
  const { t, i18n } = useTranslation();
  const row = step.draft.goals.quality[index];
  if (!row) return null;
  return (
    <PlanNumber
      step={step}
      path={`goals.quality.${index}.target`}
      label={i18n.language === 'en' ? row.label.en : row.label.zh}
      unit={t(`plan.unit.${row.unit}`)}
    />
  );
};
