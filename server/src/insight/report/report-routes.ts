import type { Plan } from '@fairground/contracts/plan';
import { reportOperations } from '@fairground/contracts/play';
import type { Text } from '@fairground/contracts/shapes';
import { latestFinishedRun, publishedPack } from '../../floor/simulation/public.ts';
import { responseOf } from '../../floor/survey/public.ts';
import { type Route, read } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db } from '../../kernel/sql.ts';
import { balanceOf } from '../../value/points/public.ts';
import { reportOfRun } from './growth-report.ts';

export interface ReportDeps {
  readonly house: House;
  readonly findPublished: (
    db: Db,
    key: { readonly slug: string },
  ) => Promise<{ readonly id: string; readonly plan: Plan; readonly approvalCode: string } | null>;
  readonly aliasesOf: (db: Db, participantIds: readonly string[]) => Promise<ReadonlyMap<string, Text>>;
  readonly openFor: (
    db: Db,
    house: House,
    customerId: string,
    sealed: Uint8Array,
    about: string,
  ) => Promise<string | null>;
}

export const reportRoutes = (deps: ReportDeps): Record<string, Route> => ({
  getGrowthReport: read(reportOperations.getGrowthReport, async (sql, { params, actor }) => {
    const campaign = (await deps.findPublished(sql, { slug: params.slug })) ?? refuse('not-found');
    const run = (await latestFinishedRun(sql, actor.id, campaign.id)) ?? refuse('not-found');
    const pack = (await publishedPack(sql, run.log.packHash)) ?? defect('a run without its pack');
    const [aliases, survey, pointsTotal] = await Promise.all([
      deps.aliasesOf(sql, [actor.id]),
      responseOf(sql, actor.id, campaign.id),
      balanceOf(sql, actor.id),
    ]);
    const diary = survey?.diary_sealed
      ? await deps.openFor(sql, deps.house, actor.customerId, survey.diary_sealed, `diary ${survey.id}`)
      : null;
    return {
      alias: aliases.get(actor.id) ?? defect('a participant has an alias'),
      campaignTitle: campaign.plan.basics.title,
      finishedAt: run.finishedAt,
      ...reportOfRun(pack, run.log),
      diary,
      pointsTotal,
      disclaimer: campaign.plan.play.disclaimer,
      approvalCode: campaign.approvalCode,
    };
  }),
});
