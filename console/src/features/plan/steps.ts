import type { PlanSection } from '@fairground/contracts/plan';

/** Steps of the wizard and the sections of the plan that each of them saves. */
export const stepSections = {
  basics: ['basics'],
  goals: ['goals'],
  audience: ['audience'],
  slots: ['slots'],
  rewards: ['rewards'],
  content: ['content', 'play'],
  survey: ['survey'],
  submit: [],
} as const satisfies Record<string, readonly PlanSection[]>;

export type StepId = keyof typeof stepSections;
export const stepIds = Object.keys(stepSections) as StepId[];

export const isStepId = (value: string): value is StepId => Object.hasOwn(stepSections, value);

/** The step on which a section is repaired. */
export const stepOfSection = (section: string): StepId =>
  stepIds.find((step) => (stepSections[step] as readonly string[]).includes(section)) ?? 'submit';

export const stepAfter = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) + 1] ?? null;
export const stepBefore = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) - 1] ?? null;

export const isStepDone = (step: StepId, doneSections: readonly string[]): boolean =>
  stepSections[step].length > 0 && stepSections[step].every((section) => doneSections.includes(section));
