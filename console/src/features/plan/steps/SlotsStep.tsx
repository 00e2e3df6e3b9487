import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useTranslation } from 'react-i18next';
import { figure } from '../../../app/format.ts';
import { NumberField } from '../../../parts/NumberField.tsx';
import { PlanNumber } from '../PlanField.tsx';
import { fitSlotsToDays, sharedSeats, totalSeats } from '../plan-draft.ts';
import { SlotTable } from '../SlotTable.tsx';
import type { StepProps } from '../step-props.ts';

const kinds = ['personal', 'enterprise', 'walkIn'] as const;

/** One figure for all slots; when slots differ the field is empty and says so, and typing makes them equal again. */
const SharedSeats = ({ step, kind }: { readonly step: StepProps; readonly kind: (typeof kinds)[number] }) => {
  const { t } = useTranslation();
  const { items } = step.draft.slots;
  const shared = sharedSeats(items, kind);
  return (
    <NumberField
      key={shared === null ? 'apart' : 'shared'}
      label={t(`plan.slots.${kind}`)}
      unit={t('plan.unit.seats')}
      readOnly={step.readOnly}
      value={shared ?? Number.NaN}
      placeholder={shared === null ? t('plan.slots.apart') : undefined}
      error={shared !== null ? step.errorAt(`slots.items.0.${kind}`) : undefined}
      onChange={(value) =>
        step.change(
          'slots.items',
          items.map((item) => ({ ...item, [kind]: value })),
        )
      }
    />
  );
};

const DaysRepair = ({ step }: { readonly step: StepProps }) => {
  const { t } = useTranslation();
  const { items } = step.draft.slots;
  const { days } = step.draft.basics;
  if (!(days >= 1 && days <= 14)) return null;
  const fitted = fitSlotsToDays(items, days);
  const differs = fitted.length !== items.length || fitted.some((item, index) => item.key !== items[index]?.key);
  if (!differs) return null;
  return (
    <Notice
      kind="refused"
      title={t('plan.slots.daysDiffer', { days })}
      action={
        <Button look="act" onClick={() => step.change('slots.items', fitted)}>
          {t('plan.slots.fitDays', { days })}
        </Button>
      }
    >
      {t('plan.slots.daysDifferText')}
    </Notice>
  );
};

export const SlotsStep = (step: StepProps) => {
  const { t } = useTranslation();
  const { slots } = step.draft;
  const seats = totalSeats(slots.items);
  const perSlot = kinds.map((kind) => sharedSeats(slots.items, kind));
  const isEven = perSlot.every((value): value is number => value !== null && Number.isFinite(value));
  return (
    <>
      <DaysRepair step={step} />
      <Panel title={t('plan.slots.seats')} note={t('plan.slots.seatsNote', { count: slots.items.length })}>
        <div className="cs-form">
          {kinds.map((kind) => (
            <SharedSeats key={kind} step={step} kind={kind} />
          ))}
          <p className="cs-total num">
            {t('plan.slots.total')}
            <b>{Number.isFinite(seats) ? figure(seats) : '—'}</b>
            {isEven ? (
              <span className="cs-note">
                {slots.items.length} × ({perSlot.join(' + ')}) = {figure(seats)}
              </span>
            ) : null}
          </p>
        </div>
      </Panel>
      <Panel title={t('plan.slots.table')} note={t('plan.slots.tableNote')}>
        <SlotTable step={step} />
        <details className="cs-fold">
          <summary>{t('plan.slots.rules')}</summary>
          <div className="cs-form">
            <PlanNumber
              step={step}
              path="slots.hourlyCap"
              label={t('plan.slots.hourlyCap')}
              unit={t('plan.unit.people')}
              hint={t('plan.slots.hourlyCapHint')}
            />
            <PlanNumber
              step={step}
              path="slots.stayMinutes"
              label={t('plan.slots.stayMinutes')}
              unit={t('plan.unit.minutes')}
            />
            <PlanNumber
              step={step}
              path="slots.perPerson"
              label={t('plan.slots.perPerson')}
              unit={t('plan.unit.slots')}
            />
            <PlanNumber
              step={step}
              path="slots.cancelUntilHours"
              label={t('plan.slots.cancelUntilHours')}
              unit={t('plan.unit.hours')}
            />
            <PlanNumber
              step={step}
              path="slots.earlyEntryMinutes"
              label={t('plan.slots.earlyEntryMinutes')}
              unit={t('plan.unit.minutes')}
            />
            <PlanNumber
              step={step}
              path="slots.lateGraceMinutes"
              label={t('plan.slots.lateGraceMinutes')}
              unit={t('plan.unit.minutes')}
            />
            <PlanNumber
              step={step}
              path="slots.expectedShowRatePercent"
              label={t('plan.slots.expectedShowRatePercent')}
              unit="%"
            />
            <PlanNumber
              step={step}
              path="slots.guideRatio"
              label={t('plan.slots.guideRatio')}
              unit={t('plan.unit.people')}
            />
          </div>
        </details>
      </Panel>
    </>
  );
};
