import { campaignOperations as operations } from '@fairground/contracts/campaign';
import type { StaffActor } from '../../http/actor.ts';
import { type Route, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import type { CampaignDeps } from './campaign-deps.ts';
import { readCampaign, readCampaigns } from './campaign-views.ts';
import { createCampaign } from './create-campaign.ts';
import type { CampaignTemplate } from './load-templates.ts';
import { presentCampaign, presentCards, presentReadiness } from './present-campaign.ts';
import { publishCampaign } from './publish-campaign.ts';
import { capacityOf } from './readiness-goals.ts';
import { savePlanSection } from './save-plan-section.ts';
import { submitCampaign, withdrawCampaign } from './submit-campaign.ts';

const presentTemplate = ({ key, name, summary, kind, inputs, plan }: CampaignTemplate) => ({
  key,
  name,
  summary,
  kind,
  days: plan.basics.days,
  capacity: capacityOf(plan),
  inputs,
});

/** Campaigns for staff. Every write answers with the campaign as it is afterwards. */
export const campaignRoutes = (house: House, deps: CampaignDeps): Record<string, Route> => {
  const find = async (db: Db, actor: StaffActor, id: string) =>
    (await readCampaign(db, actor, id)) ?? refuse('not-found');
  const detail = async (db: Db, actor: StaffActor, id: string) =>
    presentCampaign(db, deps, actor, await find(db, actor, id));
  return {
    listTemplates: read(operations.listTemplates, async () => ({
      items: [...deps.templates.values()].map(presentTemplate),
    })),
    listCampaigns: read(operations.listCampaigns, async (sql, { actor }) => ({
      items: await presentCards(sql, actor, await readCampaigns(sql, actor)),
    })),
    createCampaign: write(operations.createCampaign, async (tx, request) => {
      await createCampaign(tx, house, deps, request);
      return detail(tx, request.actor, request.body.id);
    }),
    getCampaign: read(operations.getCampaign, (sql, { actor, params }) => detail(sql, actor, params.campaignId)),
    savePlanSection: write(operations.savePlanSection, async (tx, request) => {
      await savePlanSection(tx, house, deps, request);
      return detail(tx, request.actor, request.params.campaignId);
    }),
    getReadiness: read(operations.getReadiness, async (sql, { actor, params }) => ({
      items: await presentReadiness(deps, await find(sql, actor, params.campaignId)),
    })),
    submitCampaign: write(operations.submitCampaign, async (tx, request) => {
      await submitCampaign(tx, house, deps, request);
      return detail(tx, request.actor, request.params.campaignId);
    }),
    withdrawCampaign: write(operations.withdrawCampaign, async (tx, request) => {
      await withdrawCampaign(tx, house, request);
      return detail(tx, request.actor, request.params.campaignId);
    }),
    publishCampaign: write(operations.publishCampaign, async (tx, request) => {
      await publishCampaign(tx, house, deps, request);
      return detail(tx, request.actor, request.params.campaignId);
    }),
  };
};
