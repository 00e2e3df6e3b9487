import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { failureCode } from '../../app/failure.ts';
import { useSay } from '../../app/i18n.ts';
import type { CampaignDetail } from '../../data/campaign-queries.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { stepOfSection } from './steps.ts';
import type { PlanDraft } from './use-plan-draft.ts';

const ConflictNotice = ({ plan }: { readonly plan: PlanDraft }) => {
  const { t } = useTranslation();
  if (!plan.conflict) return null;
  const steps = [
    ...new Set(plan.conflict.sections.map((section) => t(`plan.step.${stepOfSection(section)}.short`))),
  ].join(t('shell.listComma'));
  return (
    <Notice
      kind="refused"
      title={t('plan.conflict.title', { steps })}
      action={
        <span className="cs-row">
          <Button look="act" onClick={() => void plan.resolve('mine')}>
            {t('plan.conflict.mine')}
          </Button>
          <Button look="outline" onClick={() => void plan.resolve('theirs')}>
            {t('plan.conflict.theirs')}
          </Button>
        </span>
      }
    >
      {t('plan.conflict.text')}
    </Notice>
  );
};

/** What stands above the form: no right to edit, what an edit costs, a conflict, a refusal. */
export const PlanNotices = ({ campaign, plan }: { readonly campaign: CampaignDetail; readonly plan: PlanDraft }) => {
  const { t } = useTranslation();
  const say = useSay();
  const { edit } = campaign.can;
  const isAtFields = failureCode(plan.failure) === 'bad-input' && Object.keys(plan.errors).length > 0;
  return (
    <>
      {edit.allowed ? null : (
        <Notice kind="stopped" title={t('plan.readOnly')}>
          {say({ zh: edit.zh ?? '', en: edit.en ?? '' })}
        </Notice>
      )}
      {edit.allowed && campaign.state !== 'draft' ? (
        <p className="cs-costs" role="note">
          {t(`plan.editCosts.${campaign.state}`)}
        </p>
      ) : null}
      <ConflictNotice plan={plan} />
      {plan.failure && !isAtFields ? <FailureNotice error={plan.failure} /> : null}
      {isAtFields ? (
        <p className="cs-costs cs-costs-wrong" role="alert">
          {t('plan.wrongFields', { count: Object.keys(plan.errors).length })}
        </p>
      ) : null}
    </>
  );
};
