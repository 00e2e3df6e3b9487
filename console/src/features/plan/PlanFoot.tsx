import { Button } from '@fairground/ui/Button.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import { clock } from '../../app/format.ts';
import type { CampaignDetail } from '../../data/campaign-queries.ts';
import { type StepId, stepAfter, stepBefore } from './steps.ts';
import type { PlanDraft } from './use-plan-draft.ts';

interface PlanFootProps {
  readonly campaign: CampaignDetail;
  readonly step: StepId;
  readonly plan: PlanDraft;
  readonly onNext: (to: StepId) => Promise<void>;
  readonly onBack: (to: StepId) => Promise<void>;
}

const SavedLine = ({ campaign, plan }: { readonly campaign: CampaignDetail; readonly plan: PlanDraft }) => {
  const { t } = useTranslation();
  if (plan.isWaiting) return <>{t('plan.saveWaiting')}</>;
  if (plan.isSaving) return <>{t('plan.saving')}</>;
  if (plan.dirty.length > 0) return <>{t('plan.unsaved')}</>;
  return (
    <>
      <span className="cs-good">
        <Icon name="check" size={20} weight={2.4} />
      </span>
      {plan.savedAt
        ? t('plan.savedAt', { time: clock(plan.savedAt) })
        : t('plan.savedBefore', { time: clock(campaign.updatedAt) })}
    </>
  );
};

/** The lower bar: what is saved at the left, the way at the right. */
export const PlanFoot = ({ campaign, step, plan, onNext, onBack }: PlanFootProps) => {
  const { t } = useTranslation();
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <>
      <p className="cs-row cs-saved" role="status">
        <SavedLine campaign={campaign} plan={plan} />
      </p>
      <div className="cs-foot-end">
        {before ? (
          <Button look="outline" onClick={() => void onBack(before)}>
            {t('plan.back')}
          </Button>
        ) : null}
        {after ? (
          <Button look="act" iconAfter="arrow" busy={plan.isSaving} onClick={() => void onNext(after)}>
            {t('plan.next', { step: t(`plan.step.${after}.short`) })}
          </Button>
        ) : null}
      </div>
    </>
  );
};
