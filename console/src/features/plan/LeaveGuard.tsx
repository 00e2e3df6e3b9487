import { Button } from '@fairground/ui/Button.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanDraft } from './use-plan-draft.ts';

/** Asks before typed words would be lost: save and go, go without, or stay. */
export const LeaveGuard = ({ campaignId, plan }: { readonly campaignId: string; readonly plan: PlanDraft }) => {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => plan.dirty.length > 0 && !next.pathname.startsWith(`/campaigns/${campaignId}/plan/`),
    enableBeforeUnload: () => plan.dirty.length > 0,
    withResolver: true,
  });
  const saveAndGo = async (): Promise<void> => {
    if (plan.check(plan.dirty) && (await plan.save(plan.dirty))) blocker.proceed?.();
    else blocker.reset?.();
  };
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      title={t('plan.leave.title')}
      closeLabel={t('plan.leave.stay')}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button look="act" busy={plan.isSaving} onClick={() => void saveAndGo()}>
            {t('plan.leave.save')}
          </Button>
          <Button look="outline" onClick={() => blocker.proceed?.()}>
            {t('plan.leave.drop')}
          </Button>
        </>
      }
    >
      <p>{t('plan.leave.text')}</p>
    </Dialog>
  );
};
