import { Button } from '@fairground/ui/Button.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Lantern } from '@fairground/ui/Lantern.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../../app/api.ts';
import { figure, longDay, shortHash } from '../../../app/format.ts';
import { useLanguage, useSay } from '../../../app/i18n.ts';
import { newId } from '../../../app/ids.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useAct } from '../../../app/use-act.ts';
import { type CampaignDetail, campaignQuery, campaignsQuery, readinessQuery } from '../../../data/campaign-queries.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { totalSeats } from '../plan-draft.ts';
import { isStepDone, type StepId, stepIds, stepSections } from '../steps.ts';
import type { PlanDraft } from '../use-plan-draft.ts';

const useSubmit = (campaign: CampaignDetail) => {
  const navigate = useNavigate();
  return useAct({
    send: (body: { reviewId: string; contentHash: string }, key: string) =>
      answerOf(
        api.POST('/api/campaigns/{campaignId}/submit', {
          params: { path: { campaignId: campaign.id }, header: keyed(key) },
          body,
        }),
      ),
    onDone: (answer) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, answer);
      void queryClient.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      void navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id } });
    },
  });
};

const StepSummary = ({ campaign, id }: { readonly campaign: CampaignDetail; readonly id: StepId }) => {
  const { t } = useTranslation();
  const isDone = isStepDone(id, campaign.doneSections);
  return (
    <li>
      <Lantern state={isDone ? 'lit' : 'unlit'} size={26} />
      <span>{t(`plan.step.${id}.short`)}</span>
      <span className="cs-note">{t(isDone ? 'plan.submit.confirmed' : 'plan.submit.unconfirmed')}</span>
      <Link to="/campaigns/$campaignId/plan/$step" params={{ campaignId: campaign.id, step: id }} className="cs-link">
        {t(isDone ? 'plan.submit.look' : 'plan.submit.confirm')}
      </Link>
    </li>
  );
};

/** The reason why it cannot be sent now, in the order in which one would repair it. */
const useReason = (campaign: CampaignDetail, plan: PlanDraft): string | undefined => {
  const { t } = useTranslation();
  const say = useSay();
  const readiness = useQuery(readinessQuery(campaign.id));
  const { submit } = campaign.can;
  const open = stepIds.filter((id) => stepSections[id].length > 0 && !isStepDone(id, campaign.doneSections)).length;
  const blocks =
    readiness.data?.items.filter((item) => item.group === 'block' && item.section !== null && item.section !== 'submit')
      .length ?? 0;
  if (!submit.allowed) return say({ zh: submit.zh ?? '', en: submit.en ?? '' });
  if (plan.dirty.length > 0) return t('plan.submit.unsaved');
  if (open > 0) return t('plan.submit.openSteps', { count: open });
  if (blocks > 0) return t('plan.submit.blocked', { count: blocks });
  return undefined;
};

export const SubmitStep = ({ campaign, plan }: { readonly campaign: CampaignDetail; readonly plan: PlanDraft }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const submit = useSubmit(campaign);
  const reason = useReason(campaign, plan);
  const { basics, slots } = campaign.plan;
  return (
    <>
      <Panel
        title={t('plan.submit.steps')}
        note={t('plan.submit.stepsNote', {
          day: longDay(basics.startsOn, language),
          days: basics.days,
          seats: figure(totalSeats(slots.items)),
        })}
      >
        <ul className="cs-summary">
          {stepIds
            .filter((id) => id !== 'submit')
            .map((id) => (
              <StepSummary key={id} campaign={campaign} id={id} />
            ))}
        </ul>
      </Panel>
      <Panel title={t('plan.submit.send')} note={t('plan.submit.sendNote')}>
        <div className="cs-form">
          <p className="cs-row">
            <Icon name="lock" size={20} />
            {t('plan.submit.hash', { hash: shortHash(campaign.contentHash) })}
          </p>
          {submit.failure ? <FailureNotice error={submit.failure} /> : null}
          <div className="cs-row">
            <Button
              look="act"
              busy={submit.isRunning}
              disabledReason={reason}
              onClick={() => submit.run({ reviewId: newId(), contentHash: campaign.contentHash })}
            >
              {t('plan.submit.button')}
            </Button>
          </div>
        </div>
      </Panel>
    </>
  );
};
