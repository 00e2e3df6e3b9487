import { participantOperations } from '@fairground/contracts/participant';
import type { Plan } from '@fairground/contracts/plan';
import { type Route, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import { recordConsents } from './consent-store.ts';
import { latestConsents } from './consent-views.ts';

interface ConsentDeps {
  readonly house: House;
  /** Handed in, because planning stands above foundation. */
  readonly findPublished: (
    db: Db,
    key: { readonly campaignId: string },
  ) => Promise<{ readonly id: string; readonly plan: Plan } | null>;
}

export const consentRoutes = ({ house, findPublished }: ConsentDeps): Record<string, Route> => ({
  listMyConsents: read(participantOperations.listMyConsents, async (sql, { actor }) => ({
    items: await latestConsents(sql, actor.id),
  })),
  decideConsents: write(participantOperations.decideConsents, async (tx, { body, actor }) => {
    const campaign = (await findPublished(tx, { campaignId: body.campaignId })) ?? refuse('not-found');
    const known = campaign.plan.content.consents;
    const errors = body.decisions.flatMap((decision, place) =>
      known.some((one) => one.purpose === decision.purpose && one.version === decision.version)
        ? []
        : [
            {
              path: `body.decisions.${place}.purpose`,
              code: 'unknown-purpose',
              zh: '这项同意的文字已经换了，刷新页面再选',
              en: 'The wording of this consent has changed; reload the page',
            },
          ],
    );
    if (errors.length > 0) return refuse('bad-input', { errors });
    await recordConsents(tx, house, [
      {
        participantId: actor.id,
        customerId: actor.customerId,
        campaignId: campaign.id,
        decisions: body.decisions,
        evidence: 'own page',
      },
    ]);
    return { ok: true as const };
  }),
});
