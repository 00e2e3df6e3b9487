import { TextField } from '@fairground/ui/TextField.tsx';
import { BilingualField } from '../../parts/BilingualField.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import type { FieldPath } from './plan-draft.ts';
import type { StepProps } from './step-props.ts';

const valueAt = (plan: unknown, path: FieldPath): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], plan);

interface PlanFieldProps {
  readonly step: StepProps;
  readonly path: FieldPath;
  readonly label: string;
  readonly hint?: string;
}

/** A two-language text of the plan, bound to its address. */
export const PlanText = ({ step, path, label, hint, rows }: PlanFieldProps & { readonly rows?: number }) => (
  <BilingualField
    label={label}
    hint={hint}
    rows={rows}
    readOnly={step.readOnly}
    value={valueAt(step.draft, path) as { zh: string; en: string }}
    errors={{ zh: step.errorAt(`${path}.zh`), en: step.errorAt(`${path}.en`) }}
    onChange={(value) => step.change(path, value)}
  />
);

/** A figure of the plan, bound to its address. */
export const PlanNumber = ({ step, path, label, hint, unit }: PlanFieldProps & { readonly unit?: string }) => (
  <NumberField
    label={label}
    hint={hint}
    unit={unit}
    readOnly={step.readOnly}
    value={valueAt(step.draft, path) as number}
    error={step.errorAt(path)}
    onChange={(value) => step.change(path, value)}
  />
);

/** A calendar day of the plan, bound to its address. */
export const PlanDay = ({ step, path, label, hint }: PlanFieldProps) => (
  <TextField
    type="date"
    label={label}
    hint={hint}
    readOnly={step.readOnly}
    value={valueAt(step.draft, path) as string}
    error={step.errorAt(path)}
    onChange={(value) => step.change(path, value)}
  />
);
