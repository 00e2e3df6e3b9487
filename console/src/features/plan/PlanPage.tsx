import { Chip } from '@fairground/ui/Chip.tsx';
import { ProgressBar } from '@fairground/ui/ProgressBar.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/i18n.ts';
import { type CampaignDetail, campaignQuery } from '../../data/campaign-queries.ts';
import { CampaignStateChip } from '../../parts/CampaignStateChip.tsx';
import { focusFirstError } from '../../parts/focus-first-error.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { ReadinessPanel } from '../../parts/ReadinessPanel.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { PlanFoot } from './PlanFoot.tsx';
import { PlanNotices } from './PlanNotices.tsx';
import { PlanPath } from './PlanPath.tsx';
import { countInputs } from './plan-inputs.ts';
import { StepForm } from './StepForm.tsx';
import { isStepDone, isStepId, type StepId, stepOfSection, stepSections } from './steps.ts';
import { type PlanDraft, usePlanDraft } from './use-plan-draft.ts';
import './plan.css';

/** Leaving a step: check, save what changed or was never confirmed, then go on. What is wrong stays at its field. */
const useWalk = (
  campaign: CampaignDetail,
  step: StepId,
  plan: PlanDraft,
  form: React.RefObject<HTMLDivElement | null>,
) => {
  const navigate = useNavigate();
  const go = (to: StepId): void =>
    void navigate({ to: '/campaigns/$campaignId/plan/$step', params: { campaignId: campaign.id, step: to } });
  const saveStep = async (): Promise<boolean> => {
    if (!campaign.can.edit.allowed) return true;
    const sections = stepSections[step];
    const isOpen = sections.filter(
      (section) => plan.dirty.includes(section) || !campaign.doneSections.includes(section),
    );
    const isFine = plan.check(sections) && (isOpen.length === 0 || (await plan.save(isOpen)));
    if (!isFine) focusFirstError(form.current);
    return isFine;
  };
  return {
    saveStep,
    next: async (to: StepId): Promise<void> => {
      if (await saveStep()) go(to);
    },
    /** Back, and sideways along the path: never held up by an error; what is unsaved stays in the draft. */
    jump: async (to: StepId): Promise<void> => {
      if (stepSections[step].some((section) => plan.dirty.includes(section))) await saveStep();
      go(to);
    },
  };
};

const StepHead = ({
  campaign,
  step,
  plan,
}: {
  readonly campaign: CampaignDetail;
  readonly step: StepId;
  readonly plan: PlanDraft;
}) => {
  const { t } = useTranslation();
  const confirmed = new Set<string>([...campaign.doneSections, ...stepSections[step], ...plan.dirty]);
  const count = countInputs(plan.draft, confirmed);
  return (
    <div className="cs-head cs-step-head">
      <h2>{t(`plan.step.${step}.title`)}</h2>
      <p>{t(`plan.step.${step}.note`)}</p>
      <div className="cs-head-end cs-filled">
        <ProgressBar
          label={t('plan.filledLabel')}
          value={count.filled}
          max={count.total}
          text={t('plan.filled', { filled: count.filled, total: count.total })}
        />
      </div>
    </div>
  );
};

const Wizard = ({ campaign, step }: { readonly campaign: CampaignDetail; readonly step: StepId }) => {
  const { t } = useTranslation();
  const say = useSay();
  const plan = usePlanDraft(campaign);
  const form = useRef<HTMLDivElement>(null);
  const walk = useWalk(campaign, step, plan, form);
  const shown = useRef(step);
  useEffect(() => {
    // A new step begins at its top; the first render leaves the focus where the browser put it.
    if (shown.current !== step) window.scrollTo({ top: 0 });
    shown.current = step;
  }, [step]);
  return (
    <Page
      title={say(plan.draft.basics.title)}
      chips={
        <>
          <CampaignStateChip state={campaign.state} />
          <Chip tone="wait">{t('plan.wizard')}</Chip>
          <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} className="cs-link">
            {t('plan.toHome')}
          </Link>
        </>
      }
      foot={<PlanFoot campaign={campaign} step={step} plan={plan} onNext={walk.next} onBack={walk.jump} />}
    >
      <StepHead campaign={campaign} step={step} plan={plan} />
      <div className="cs-wizard">
        <PlanPath
          step={step}
          isDone={(id) => isStepDone(id, campaign.doneSections)}
          isWrong={(id) =>
            stepSections[id].some((section) => Object.keys(plan.errors).some((path) => path.startsWith(`${section}.`)))
          }
          onOpen={walk.jump}
        />
        <div className="cs-step" ref={form}>
          <PlanNotices campaign={campaign} plan={plan} />
          <StepForm campaign={campaign} step={step} plan={plan} />
        </div>
        <ReadinessPanel
          campaignId={campaign.id}
          title={t('readiness.title')}
          note={t('readiness.whileFilling')}
          repair={(item) =>
            item.section && stepOfSection(item.section) !== step ? (
              <button
                type="button"
                className="cs-text-button"
                onClick={() => void walk.jump(stepOfSection(item.section ?? ''))}
              >
                {t('readiness.goRepair')}
              </button>
            ) : null
          }
        />
      </div>
      <LeaveGuard campaignId={campaign.id} plan={plan} />
    </Page>
  );
};

export const PlanPage = () => {
  const { t } = useTranslation();
  const { campaignId, step } = useParams({ from: '/_room/campaigns/$campaignId/plan/$step' });
  const campaign = useQuery({ ...campaignQuery(campaignId), refetchOnWindowFocus: false });
  if (!isStepId(step))
    return <Navigate to="/campaigns/$campaignId/plan/$step" params={{ campaignId, step: 'basics' }} replace />;
  if (!campaign.data) {
    return (
      <Page title={t('plan.wizard')}>
        <Loaded query={campaign} waiting={t('plan.waiting')}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return <Wizard key={campaignId} campaign={campaign.data} step={step} />;
};
