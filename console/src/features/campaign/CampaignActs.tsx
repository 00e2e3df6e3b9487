import { Button } from '@fairground/ui/Button.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { shortHash } from '../../app/format.ts';
import { useSay } from '../../app/i18n.ts';
import { newId } from '../../app/ids.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { type CampaignDetail, campaignQuery, campaignsQuery } from '../../data/campaign-queries.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';

type ActName = 'submit' | 'withdraw' | 'publish';
const actNames = ['submit', 'withdraw', 'publish'] as const satisfies readonly ActName[];

const useCampaignAct = (campaign: CampaignDetail, onDone: () => void) => {
  const { id, contentHash } = campaign;
  const params = (key: string) => ({ path: { campaignId: id }, header: keyed(key) });
  return useAct({
    send: ({ name, reviewId }: { name: ActName; reviewId: string }, key: string): Promise<CampaignDetail> => {
      if (name === 'submit')
        return answerOf(
          api.POST('/api/campaigns/{campaignId}/submit', { params: params(key), body: { reviewId, contentHash } }),
        );
      if (name === 'withdraw')
        return answerOf(api.POST('/api/campaigns/{campaignId}/withdraw', { params: params(key) }));
      return answerOf(api.POST('/api/campaigns/{campaignId}/publish', { params: params(key), body: { contentHash } }));
    },
    onDone: (answer) => {
      queryClient.setQueryData(campaignQuery(id).queryKey, answer);
      void queryClient.invalidateQueries({ queryKey: ['campaign', id] });
      void queryClient.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: ['reviews'] });
      onDone();
    },
    onFailed: () => void queryClient.invalidateQueries({ queryKey: ['campaign', id] }),
  });
};

/** Which act is the next one: it alone carries the filled look. */
const nextAct = (campaign: CampaignDetail): ActName | null =>
  actNames.find((name) => name !== 'withdraw' && campaign.can[name].allowed) ?? null;

/** Edit, submit, withdraw, publish. A closed one says why on itself; each asks once, naming what will happen. */
export const CampaignActs = ({ campaign }: { readonly campaign: CampaignDetail }) => {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<{ readonly name: ActName; readonly reviewId: string } | null>(null);
  const act = useCampaignAct(campaign, () => setAsked(null));
  const { edit } = campaign.can;
  const reasonOf = (can: CampaignDetail['can']['edit']): string | undefined =>
    can.allowed ? undefined : say({ zh: can.zh ?? '', en: can.en ?? '' });
  const close = (): void => {
    setAsked(null);
    act.reset();
  };
  const next = nextAct(campaign);
  return (
    <div className="cs-acts">
      <Button
        look={next === null && campaign.state === 'draft' ? 'act' : 'outline'}
        icon="edit"
        onClick={() =>
          void navigate({
            to: '/campaigns/$campaignId/plan/$step',
            params: { campaignId: campaign.id, step: 'basics' },
          })
        }
      >
        {t(edit.allowed ? 'campaign.edit' : 'campaign.readPlan')}
      </Button>
      {actNames.map((name) => (
        <Button
          key={name}
          look={next === name ? 'act' : 'outline'}
          disabledReason={reasonOf(campaign.can[name])}
          onClick={() => setAsked({ name, reviewId: newId() })}
        >
          {t(`campaign.act.${name}`)}
        </Button>
      ))}
      <Dialog
        open={asked !== null}
        title={asked ? t(`campaign.ask.${asked.name}`) : ''}
        closeLabel={t('shell.close')}
        onClose={close}
        actions={
          asked ? (
            <>
              <Button look="act" busy={act.isRunning} onClick={() => act.run(asked)}>
                {t(`campaign.act.${asked.name}`)}
              </Button>
              <Button look="outline" onClick={close}>
                {t('shell.cancel')}
              </Button>
            </>
          ) : null
        }
      >
        {asked ? <p>{t(`campaign.askText.${asked.name}`, { hash: shortHash(campaign.contentHash) })}</p> : null}
        {act.failure ? <FailureNotice error={act.failure} /> : null}
      </Dialog>
    </div>
  );
};
