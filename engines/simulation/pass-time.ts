import { applyEffect } from './apply-effect.ts';
import { defect } from './defect.ts';
import { indexPack } from './pack-index.ts';
import { isTrue } from './run-program.ts';
import type { DueConsequence } from './step-types.ts';
import { viewOf, type WorkingRun } from './working-run.ts';

/** Rules that hold at any time, such as what happens when the purse runs dry. */
export function applyAlways(run: WorkingRun): void {
  for (const rule of run.pack.always) {
    const cause = { origin: 'always', sourceId: rule.id, occurrence: run.month } as const;
    applyEffect(run, rule.effect, { cause, figures: [] });
  }
}

/** Lets the consequences come whose month or decision has arrived, oldest first. */
export function applyDue(run: WorkingRun, unit: DueConsequence['unit']): void {
  const now = unit === 'months' ? run.month : run.stepCount;
  const arrived = run.due.filter((due) => due.unit === unit && due.at <= now);
  if (arrived.length === 0) return;
  run.due = run.due.filter((due) => !arrived.includes(due));
  for (const due of arrived) {
    const { event } = indexPack(run.pack).events.get(due.eventId) ?? defect(`event ${due.eventId}`);
    const choice = event.choices.find((one) => one.id === due.choiceId) ?? defect(`choice ${due.choiceId}`);
    const later = choice.later[due.index] ?? defect(`consequence ${due.index}`);
    const cause = { origin: 'later', sourceId: due.eventId, occurrence: due.occurrence } as const;
    for (const effect of later.effects) applyEffect(run, effect, { cause, figures: event.figures });
  }
}

function passMonth(run: WorkingRun): void {
  run.month += 1;
  run.flow = { incomeFen: 0, expenseFen: 0, debtServiceFen: 0 };
  for (const rule of run.pack.monthly) {
    const cause = { origin: 'monthly', sourceId: rule.id, occurrence: run.month } as const;
    applyEffect(run, rule.effect, { cause, figures: [] });
  }
  applyDue(run, 'months');
  applyAlways(run);
  run.lastMonth = run.flow;
  if (isProof(run)) run.credit = { ...run.credit, provenMonths: run.credit.provenMonths + 1 };
}

/** A month proves something when loans were paid, nothing is late, and half of the income sufficed. */
function isProof({ flow, credit }: WorkingRun): boolean {
  const { debtServiceFen, incomeFen } = flow;
  if (debtServiceFen <= 0 || debtServiceFen * 2 > incomeFen) return false;
  return credit.adverse.every((entry) => entry.endedMonth !== null);
}

function passMonthsUntil(run: WorkingRun, month: number): void {
  while (run.month < month && run.endingId === null) passMonth(run);
}

function finishStage(run: WorkingRun, stageAt: number): void {
  const stage = run.pack.stages[stageAt] ?? defect(`stage ${stageAt}`);
  passMonthsUntil(run, stage.endMonth);
  if (run.endingId === null) run.stagesFinished.push(stage.id);
}

function takeEnding(run: WorkingRun): void {
  const cause = { origin: 'always', sourceId: 'ending', occurrence: 0 } as const;
  const view = viewOf(run, cause);
  const ending = run.pack.endings.find((one) => !one.onlyByEffect && isTrue(one.when, view));
  run.endingId = ending?.id ?? defect('no ending holds');
}

/** Walks from story position `from` to the next event that is told; past the last one the run ends. */
export function moveOn(run: WorkingRun, from: number): void {
  const { story } = indexPack(run.pack);
  run.eventId = null;
  let stageAt = run.pack.stages.findIndex((stage) => stage.id === run.stageId);
  for (const placed of story.slice(from)) {
    while (run.endingId === null && stageAt < placed.stageAt) finishStage(run, stageAt++);
    passMonthsUntil(run, placed.event.atMonth);
    if (run.endingId !== null) return;
    run.stageId = run.pack.stages[stageAt]?.id ?? defect(`stage ${stageAt}`);
    const cause = { origin: 'choice', sourceId: placed.event.id, occurrence: 0 } as const;
    if (isTrue(placed.event.when, viewOf(run, cause))) {
      run.eventId = placed.event.id;
      return;
    }
  }
  while (run.endingId === null && stageAt < run.pack.stages.length) finishStage(run, stageAt++);
  if (run.endingId === null) takeEnding(run);
}
