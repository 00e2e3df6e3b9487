import type { Plan } from '@fairground/contracts/plan';
import type { FieldPath } from './plan-draft.ts';

/** What every step of the wizard gets. */
export interface StepProps {
  readonly draft: Plan;
  readonly change: (path: FieldPath, value: unknown) => void;
  readonly errorAt: (path: FieldPath) => string | undefined;
  readonly readOnly: boolean;
}
