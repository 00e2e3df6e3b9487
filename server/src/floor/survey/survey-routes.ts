import type { Plan } from '@fairground/contracts/plan';
import { surveyOperations } from '@fairground/contracts/play';
import { type Route, read, write } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Db, Tx } from '../../kernel/sql.ts';
import { wrongAnswers } from './survey-rules.ts';
import { insertResponse, responseOf } from './survey-store.ts';

export interface SurveyDeps {
  readonly house: House;
  readonly findPublished: (
    db: Db,
    key: { readonly campaignId: string } | { readonly slug: string },
  ) => Promise<{ readonly id: string; readonly plan: Plan } | null>;
  readonly isCheckedIn: (db: Db, participantId: string, campaignId: string) => Promise<boolean>;
  readonly promisedPoints: (db: Db, campaignId: string, trigger: string) => Promise<number>;
  readonly sealFor: (tx: Tx, house: House, customerId: string, plain: string, about: string) => Promise<Uint8Array>;
  /** Null where the customer was erased. */
  readonly openFor: (
    db: Db,
    house: House,
    customerId: string,
    sealed: Uint8Array,
    about: string,
  ) => Promise<string | null>;
}

export const surveyRoutes = (deps: SurveyDeps): Record<string, Route> => ({
  getMySurvey: read(surveyOperations.getMySurvey, async (sql, { params, actor }) => {
    const campaign = (await deps.findPublished(sql, { slug: params.slug })) ?? refuse('not-found');
    const row = await responseOf(sql, actor.id, campaign.id);
    if (!row) return { isAnswered: false, at: null, nps: null, diary: null };
    const diary = row.diary_sealed
      ? await deps.openFor(sql, deps.house, actor.customerId, row.diary_sealed, `diary ${row.id}`)
      : null;
    return { isAnswered: true, at: row.answered_at, nps: row.nps, diary };
  }),
  answerSurvey: write(surveyOperations.answerSurvey, async (tx, { body, actor }) => {
    const campaign = (await deps.findPublished(tx, { campaignId: body.campaignId })) ?? refuse('not-found');
    if (!(await deps.isCheckedIn(tx, actor.id, campaign.id))) return refuse('not-checked-in');
    const errors = wrongAnswers(campaign.plan.survey, body.answers);
    if (errors.length > 0) return refuse('bad-input', { errors });
    const diarySealed =
      body.diary === ''
        ? null
        : await deps.sealFor(tx, deps.house, actor.customerId, body.diary, `diary ${body.responseId}`);
    const isFirst = await insertResponse(tx, {
      id: body.responseId,
      campaignId: campaign.id,
      participantId: actor.id,
      nps: body.nps,
      answers: body.answers,
      diarySealed,
    });
    if (!isFirst) return refuse('already-answered');
    await deps.house.record(tx, [
      {
        kind: 'survey-answered',
        body: { responseId: body.responseId, nps: body.nps, answers: body.answers, hasDiary: diarySealed !== null },
        actor: { kind: 'participant', id: actor.id },
        subject: { kind: 'participant', id: actor.id },
        campaignId: campaign.id,
      },
    ]);
    return { pointsDue: await deps.promisedPoints(tx, campaign.id, 'survey-answered') };
  }),
});
