import type { CampaignDetail } from '../../data/campaign-queries.ts';
import type { StepProps } from './step-props.ts';
import { AudienceStep } from './steps/AudienceStep.tsx';
import { BasicsStep } from './steps/BasicsStep.tsx';
import { ContentStep } from './steps/ContentStep.tsx';
import { GoalsStep } from './steps/GoalsStep.tsx';
import { RewardsStep } from './steps/RewardsStep.tsx';
import { SlotsStep } from './steps/SlotsStep.tsx';
import { SubmitStep } from './steps/SubmitStep.tsx';
import { SurveyStep } from './steps/SurveyStep.tsx';
import type { StepId } from './steps.ts';
import type { PlanDraft } from './use-plan-draft.ts';

const forms = {
  basics: BasicsStep,
  goals: GoalsStep,
  audience: AudienceStep,
  slots: SlotsStep,
  rewards: RewardsStep,
  content: ContentStep,
  survey: SurveyStep,
} as const satisfies Record<Exclude<StepId, 'submit'>, (props: StepProps) => React.ReactNode>;

/** The form of one step. */
export const StepForm = ({
  campaign,
  step,
  plan,
}: {
  readonly campaign: CampaignDetail;
  readonly step: StepId;
  readonly plan: PlanDraft;
}) => {
  if (step === 'submit') return <SubmitStep campaign={campaign} plan={plan} />;
  const Form = forms[step];
  return (
    <Form
      // Another plan under the form (after "take theirs") starts its folds and typed figures afresh.
      key={`${step}-${plan.conflict ? 'open' : 'clear'}`}
      draft={plan.draft}
      change={plan.change}
      errorAt={(path) => plan.errors[path]}
      readOnly={!campaign.can.edit.allowed}
    />
  );
};
