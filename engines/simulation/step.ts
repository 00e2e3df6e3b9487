import { applyEffect } from './apply-effect.ts';
import { readMeters } from './meters.ts';
import { indexPack, type PlacedEvent } from './pack-index.ts';
import type { Choice, Decision, Pack } from './pack-types.ts';
import { applyAlways, applyDue, moveOn } from './pass-time.ts';
import { gradeStep } from './rating.ts';
import { isTrue } from './run-program.ts';
import type { CalmReason, DueConsequence, Meters, RunState, StepRefusalCode, StepResult } from './step-types.ts';
import { closeRun, openRun, viewOf, type WorkingRun } from './working-run.ts';

type Found = { readonly placed: PlacedEvent; readonly choice: Choice } | StepRefusalCode;

function findChoice(pack: Pack, state: RunState, decision: Decision): Found {
  if (state.packHash !== pack.hash) return 'wrong-pack';
  if (state.eventId === null) return 'run-ended';
  const placed = indexPack(pack).events.get(decision.eventId);
  if (!placed) return 'unknown-event';
  if (state.eventId !== decision.eventId) return 'not-this-event';
  const choice = placed.event.choices.find((one) => one.id === decision.choiceId);
  if (!choice) return 'unknown-choice';
  if (choice.available === null) return { placed, choice };
  const cause = { origin: 'choice', sourceId: decision.eventId, occurrence: 0 } as const;
  return isTrue(choice.available, viewOf(openRun(pack, state), cause)) ? { placed, choice } : 'choice-closed';
}

function scheduleLater(run: WorkingRun, choice: Choice, origin: { eventId: string; occurrence: number }): void {
  const added = choice.later.map((later, index): DueConsequence => {
    const { unit, count } = later.after;
    return { ...origin, choiceId: choice.id, index, unit, at: count + (unit === 'months' ? run.month : run.stepCount) };
  });
  run.due = [...run.due, ...added];
}

function calmReasons(run: WorkingRun, before: Meters, after: Meters): CalmReason[] {
  const reasons: CalmReason[] = [];
  const fellFen = before.netWorthFen - after.netWorthFen;
  // 30 % of what was there: a tenth of the fall times ten against three tenths of it, in integers.
  if (fellFen >= run.pack.calmDropFen && fellFen * 10 >= before.netWorthFen * 3) reasons.push('net-worth-fell');
  if (run.ruleHits.some((hit) => hit.isRefusal)) reasons.push('refused');
  if (gradeStep(after.rating.grade) - gradeStep(before.rating.grade) >= 2) reasons.push('rating-fell');
  return reasons;
}

/**
 * Takes one decision and lets time pass until the next event (or the end). Pure: the given state is not touched, and
 * the same pack, state and decision give the same answer on every machine. A decision that does not fit is refused.
 */
export function step(pack: Pack, state: RunState, decision: Decision): StepResult {
  const found = findChoice(pack, state, decision);
  if (typeof found === 'string') return { kind: 'refused', code: found, decision };
  const { placed, choice } = found;
  const { eventId } = decision;
  const before = readMeters(pack, state);
  const run = openRun(pack, state);
  const occurrence = state.occurrences[eventId] ?? 0;
  run.chosen = { ...state.chosen, [eventId]: choice.id };
  run.occurrences = { ...state.occurrences, [eventId]: occurrence + 1 };
  const cause = { origin: 'choice', sourceId: eventId, occurrence } as const;
  for (const effect of choice.effects) applyEffect(run, effect, { cause, figures: placed.event.figures });
  scheduleLater(run, choice, { eventId, occurrence });
  run.stepCount += 1;
  applyAlways(run);
  applyDue(run, 'events');
  const now = readMeters(pack, run);
  const target = choice.goTo === null ? undefined : indexPack(pack).events.get(choice.goTo);
  if (run.endingId === null) moveOn(run, target?.at ?? placed.at + 1);
  else run.eventId = null;
  const after = readMeters(pack, run);
  return {
    kind: 'stepped',
    state: closeRun(run),
    decision,
    postings: run.postings,
    feedback: run.feedback,
    ruleHits: run.ruleHits,
    meterChanges: { before, now, after },
    draws: [...run.draws.values()],
    badges: run.newBadges,
    stagesFinished: run.stagesFinished,
    calm: calmReasons(run, before, after),
  };
}
