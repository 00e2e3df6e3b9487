import type { Plan, PlanSection } from '@fairground/contracts/plan';

/**
 * What the wizard asks for. Everything else of a plan comes filled from the template and stands in folds.
 * The promise is a complete plan in at most 25 inputs.
 */
export const inputsMax = 25;

interface PlanInput {
  readonly section: PlanSection;
  readonly isFilled: (plan: Plan) => boolean;
}

const has = (text: string): boolean => text.trim() !== '';
const isFigure = (value: number | undefined): boolean => value !== undefined && Number.isFinite(value);

const fixedInputs: readonly PlanInput[] = [
  { section: 'basics', isFilled: ({ basics }) => has(basics.title.zh) },
  { section: 'basics', isFilled: ({ basics }) => has(basics.tagline.zh) },
  { section: 'basics', isFilled: ({ basics }) => has(basics.host.zh) },
  { section: 'basics', isFilled: ({ basics }) => has(basics.startsOn) },
  { section: 'basics', isFilled: ({ basics }) => isFigure(basics.days) },
  { section: 'basics', isFilled: ({ basics }) => has(basics.venue.name.zh) },
  { section: 'basics', isFilled: ({ basics }) => has(basics.venue.address.zh) },
  { section: 'basics', isFilled: ({ basics }) => isFigure(basics.venue.operatingCap) },
  { section: 'goals', isFilled: ({ goals }) => has(goals.northStar.zh) },
  { section: 'goals', isFilled: ({ goals }) => isFigure(goals.funnel.find((row) => row.stage === 'booked')?.target) },
  { section: 'goals', isFilled: ({ goals }) => isFigure(goals.quality.find((row) => row.key === 'nps')?.target) },
  { section: 'slots', isFilled: ({ slots }) => slots.items.every((slot) => isFigure(slot.personal)) },
  { section: 'slots', isFilled: ({ slots }) => slots.items.every((slot) => isFigure(slot.enterprise)) },
  { section: 'slots', isFilled: ({ slots }) => slots.items.every((slot) => isFigure(slot.walkIn)) },
  { section: 'content', isFilled: ({ content }) => has(content.askedFor.zh) },
  { section: 'content', isFilled: ({ content }) => has(content.disclaimer.zh) },
  { section: 'survey', isFilled: ({ survey }) => has(survey.intro.zh) },
  { section: 'survey', isFilled: ({ survey }) => has(survey.diaryPrompt.zh) },
];

/** Inputs whose number depends on the template: a quota per segment, points per earning rule. */
const listedInputs = (plan: Plan): PlanInput[] => [
  ...plan.audience.segments.map(
    (_, index): PlanInput => ({
      section: 'audience',
      isFilled: ({ audience }) => isFigure(audience.segments[index]?.quota),
    }),
  ),
  ...plan.rewards.earning.map(
    (_, index): PlanInput => ({
      section: 'rewards',
      isFilled: ({ rewards }) => isFigure(rewards.earning[index]?.points),
    }),
  ),
];

export interface InputCount {
  readonly filled: number;
  readonly total: number;
}

/** Inputs that hold a value in a section somebody has confirmed, or that is being filled now. */
export const countInputs = (plan: Plan, confirmed: ReadonlySet<string>): InputCount => {
  const inputs = [...fixedInputs, ...listedInputs(plan)].slice(0, inputsMax);
  return {
    filled: inputs.filter((input) => confirmed.has(input.section) && input.isFilled(plan)).length,
    total: inputs.length,
  };
};
