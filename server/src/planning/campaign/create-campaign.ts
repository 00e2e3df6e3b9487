import type { campaignOperations } from '@fairground/contracts/campaign';
import { factActor } from '../../http/actor.ts';
import type { Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { newShortCode } from '../../kernel/ids.ts';
import { refuseField } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import type { CampaignDeps } from './campaign-deps.ts';
import { insertCampaign } from './campaign-store.ts';
import { contentHashOf } from './content-hash.ts';
import { planFromTemplate } from './load-templates.ts';

/** `20270320-7fk2wm`: the day tells people apart what they hold, the letters cannot be guessed or counted. */
const newSlug = (startsOn: string): string => `${startsOn.replaceAll('-', '')}-${newShortCode().toLowerCase()}`;

/** Starts a campaign of the actor's organisation as a complete plan from a template. */
export const createCampaign = async (
  tx: Tx,
  house: House,
  deps: CampaignDeps,
  request: Request<(typeof campaignOperations)['createCampaign']>,
): Promise<void> => {
  const { actor, body } = request;
  const template =
    deps.templates.get(body.templateKey) ??
    refuseField('body.templateKey', 'unknown', '没有这个模板', 'There is no such template');
  const plan = planFromTemplate(template, body);
  const parts = await deps.resolveParts(plan);
  const contentHash = contentHashOf(plan, parts);
  const slug = newSlug(body.startsOn);
  const isNew = await insertCampaign(tx, {
    id: body.id,
    slug,
    orgId: actor.orgId,
    orgPath: actor.orgPath,
    authorId: actor.id,
    templateKey: template.key,
    plan,
    parts,
    contentHash,
  });
  if (!isNew)
    refuseField('body.id', 'taken', '这个编号用过了，刷新页面再试', 'This id is taken; reload the page and try again');
  await house.record(tx, [
    {
      kind: 'campaign-created',
      body: { templateKey: template.key, after: { slug, startsOn: body.startsOn, title: body.title, contentHash } },
      actor: factActor(actor),
      subject: { kind: 'campaign', id: body.id },
      campaignId: body.id,
    },
  ]);
};
