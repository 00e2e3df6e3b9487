import { useTranslation } from 'react-i18next';
import { figure } from '../../app/format.ts';
import type { StepProps } from './step-props.ts';

type Slot = StepProps['draft']['slots']['items'][number];
const seatKinds = ['personal', 'enterprise', 'walkIn'] as const;
const timeKinds = ['start', 'end'] as const;

const readSeats = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

interface CellProps {
  readonly step: StepProps;
  readonly slot: Slot;
  readonly index: number;
}

const SeatCell = ({ step, slot, index, kind }: CellProps & { readonly kind: (typeof seatKinds)[number] }) => {
  const { t } = useTranslation();
  const path = `slots.items.${index}.${kind}`;
  const error = step.errorAt(path);
  return (
    <td className="cs-right">
      <input
        className="cs-cell"
        inputMode="numeric"
        readOnly={step.readOnly}
        aria-invalid={error ? true : undefined}
        aria-label={t('plan.slots.cell', { what: t(`plan.slots.${kind}`), day: slot.day, start: slot.start })}
        title={error}
        value={Number.isFinite(slot[kind]) ? String(slot[kind]) : ''}
        onChange={(event) => step.change(path, readSeats(event.target.value))}
      />
      {error ? <span className="cs-cell-error">{error}</span> : null}
    </td>
  );
};

const TimeCell = ({ step, slot, index, kind }: CellProps & { readonly kind: (typeof timeKinds)[number] }) => {
  const { t } = useTranslation();
  const path = `slots.items.${index}.${kind}`;
  const error = step.errorAt(path);
  return (
    <td>
      <input
        className="cs-cell cs-cell-time"
        inputMode="numeric"
        maxLength={5}
        placeholder="09:00"
        readOnly={step.readOnly}
        aria-invalid={error ? true : undefined}
        aria-label={t('plan.slots.cell', { what: t(`plan.slots.${kind}`), day: slot.day, start: slot.start })}
        title={error}
        value={slot[kind]}
        onChange={(event) => step.change(path, event.target.value)}
      />
      {error ? <span className="cs-cell-error">{error}</span> : null}
    </td>
  );
};

/** Every slot in its row, editable one by one; the sum of a row is shown, not typed. */
export const SlotTable = ({ step }: { readonly step: StepProps }) => {
  const { t } = useTranslation();
  const { items } = step.draft.slots;
  return (
    <div className="cs-table-scroll">
      <table className="cs-table num">
        <thead>
          <tr>
            <th scope="col">{t('plan.slots.day')}</th>
            {timeKinds.map((kind) => (
              <th scope="col" key={kind}>
                {t(`plan.slots.${kind}`)}
              </th>
            ))}
            {seatKinds.map((kind) => (
              <th scope="col" key={kind} className="cs-right">
                {t(`plan.slots.${kind}Short`)}
              </th>
            ))}
            <th scope="col" className="cs-right">
              {t('plan.slots.rowTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((slot, index) => {
            const sum = slot.personal + slot.enterprise + slot.walkIn;
            return (
              <tr key={slot.key}>
                <th scope="row">{t('plan.slots.dayNumber', { day: slot.day })}</th>
                {timeKinds.map((kind) => (
                  <TimeCell key={kind} step={step} slot={slot} index={index} kind={kind} />
                ))}
                {seatKinds.map((kind) => (
                  <SeatCell key={kind} step={step} slot={slot} index={index} kind={kind} />
                ))}
                <td className="cs-right">{Number.isFinite(sum) ? figure(sum) : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
