// What remains of a run: its curve, the three decisions that mattered most with the life not chosen, and what to learn.
import { fillText } from './fill-text.ts';
import { readMeters } from './meters.ts';
import { personaOf } from './pack-index.ts';
import type { Decision, Ending, Pack, RuleFact, RunLog, Text } from './pack-types.ts';
import { type Replayed, replay } from './replay.ts';
import { startRun } from './start-run.ts';
import { step } from './step.ts';
import type { Meters, RuleHit, RunState, Stepped } from './step-types.ts';
import { ruleFactsOf, viewScene } from './view-scene.ts';

export interface CurvePoint {
  readonly eventId: string;
  readonly month: number;
  readonly netWorthFen: number;
  readonly ratingScore: number;
  readonly wellbeing: number;
}

export interface Outcome {
  readonly netWorthFen: number;
  readonly ratingScore: number;
  readonly wellbeing: number;
  readonly endingId: string | null;
}

export interface DecisiveChoice {
  readonly eventId: string;
  readonly title: Text;
  readonly chosen: { readonly choiceId: string; readonly label: Text; readonly outcome: Outcome };
  /** The same luck, the same later choices where they are open, one decision changed. */
  readonly other: { readonly choiceId: string; readonly label: Text; readonly outcome: Outcome };
  readonly otherCurve: readonly CurvePoint[];
}

export interface LearningItem {
  readonly eventId: string;
  readonly title: Text;
  readonly reflection: Text;
  readonly ruleFacts: readonly RuleFact[];
}

export interface RunSummary {
  /** Null while the run is under way. */
  readonly ending: Pick<Ending, 'id' | 'tone' | 'title' | 'text'> | null;
  readonly finalMeters: Meters;
  readonly curve: readonly CurvePoint[];
  readonly decisive: readonly DecisiveChoice[];
  readonly riskPoints: readonly RuleHit[];
  readonly learning: readonly LearningItem[];
  readonly badges: Pack['badges'];
}

/** How much one point of rating or well-being weighs against fen when "what mattered most" is asked. */
const WEIGHT = { ratingFen: 3_000, wellbeingFen: 4_000, endingFen: 100_000 } as const;

function outcomeOf(steps: readonly Stepped[], state: RunState): Outcome | null {
  const last = steps.at(-1)?.meterChanges.after;
  if (!last) return null;
  const { netWorthFen, wellbeing, rating } = last;
  return { netWorthFen, ratingScore: rating.score, wellbeing, endingId: state.endingId };
}

function curveOf(steps: readonly Stepped[]): CurvePoint[] {
  return steps.map(({ decision, state, meterChanges: { after } }) => ({
    eventId: decision.eventId,
    month: state.month,
    netWorthFen: after.netWorthFen,
    ratingScore: after.rating.score,
    wellbeing: after.wellbeing,
  }));
}

interface Told {
  readonly log: RunLog;
  readonly whole: Replayed;
  /** The state before each decision. */
  readonly before: readonly RunState[];
}

/** Lives on with one decision changed; where a later choice is closed in that life, the first open one is taken. */
function liveOtherwise(pack: Pack, told: Told, change: Decision): { state: RunState; steps: Stepped[] } | null {
  const wanted = new Map(told.log.decisions.map(({ eventId, choiceId }) => [eventId, choiceId]));
  const changedAt = told.log.decisions.findIndex((decision) => decision.eventId === change.eventId);
  const steps = told.whole.steps.slice(0, changedAt);
  let state = told.before[changedAt];
  if (!state) return null;
  const isEnded = told.whole.state.endingId !== null;
  // A run that is still under way is compared up to where it stands.
  while (state.eventId !== null && (isEnded || wanted.has(state.eventId))) {
    const { eventId } = state;
    const choiceId = eventId === change.eventId ? change.choiceId : wanted.get(eventId);
    let result = step(pack, state, { eventId, choiceId: choiceId ?? '' });
    if (result.kind === 'refused') {
      if (eventId === change.eventId) return null;
      const open = viewScene(pack, state)?.choices.find((choice) => choice.isOpen);
      result = step(pack, state, { eventId, choiceId: open?.id ?? '' });
      if (result.kind === 'refused') return null;
    }
    steps.push(result);
    state = result.state;
  }
  return { state, steps };
}

function distance(a: Outcome, b: Outcome): number {
  return (
    Math.abs(a.netWorthFen - b.netWorthFen) +
    Math.abs(a.ratingScore - b.ratingScore) * WEIGHT.ratingFen +
    Math.abs(a.wellbeing - b.wellbeing) * WEIGHT.wellbeingFen +
    (a.endingId === b.endingId ? 0 : WEIGHT.endingFen)
  );
}

/** The open alternative of one decision that would have led furthest away. */
function furthestOther(pack: Pack, told: Told, at: number): { choice: DecisiveChoice; weight: number } | null {
  const decision = told.log.decisions[at];
  const state = told.before[at];
  const scene = state ? viewScene(pack, state) : null;
  const mine = outcomeOf(told.whole.steps, told.whole.state);
  const label = scene?.choices.find((choice) => choice.id === decision?.choiceId)?.label;
  if (!decision || !scene || !mine || !label) return null;
  const { eventId, choiceId } = decision;
  let best: { choice: DecisiveChoice; weight: number } | null = null;
  for (const other of scene.choices) {
    if (!other.isOpen || other.id === choiceId) continue;
    const lived = liveOtherwise(pack, told, { eventId, choiceId: other.id });
    const outcome = lived && outcomeOf(lived.steps, lived.state);
    if (!outcome) continue;
    const weight = distance(mine, outcome);
    if (best && weight <= best.weight) continue;
    const chosen = { choiceId, label, outcome: mine };
    const notChosen = { choiceId: other.id, label: other.label, outcome };
    best = {
      weight,
      choice: { eventId, title: scene.title, chosen, other: notChosen, otherCurve: curveOf(lived.steps) },
    };
  }
  return best;
}

function decisiveChoices(pack: Pack, told: Told): DecisiveChoice[] {
  const candidates = told.log.decisions.flatMap((_, at) => {
    const found = furthestOther(pack, told, at);
    return found ? [{ ...found, at }] : [];
  });
  const top = candidates.sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, 3);
  return top.sort((a, b) => a.at - b.at).map(({ choice }) => choice);
}

/** What to take home: events where a risk was met come first, then those whose rule was shown. At most five. */
function learningOf(pack: Pack, told: Told): LearningItem[] {
  const risky = new Set(
    told.whole.steps
      .flatMap((one) => one.ruleHits)
      .filter(isRisk)
      .map((hit) => hit.sourceId),
  );
  const scenes = told.before.flatMap((state) => viewScene(pack, state) ?? []);
  const items = scenes.filter((scene) => risky.has(scene.eventId) || scene.hint.ruleFacts.length > 0);
  const ordered = [...items].sort((a, b) => Number(risky.has(b.eventId)) - Number(risky.has(a.eventId)));
  return ordered.slice(0, 5).map(({ eventId, title, reflection, hint }) => {
    const hits = told.whole.steps.flatMap((one) => one.ruleHits).filter((hit) => hit.sourceId === eventId);
    const ids = hits.flatMap((hit) => hit.ruleFactIds).concat(hint.ruleFacts.map((fact) => fact.id));
    return { eventId, title, reflection, ruleFacts: ruleFactsOf(pack, ids) };
  });
}

function isRisk(hit: RuleHit): boolean {
  return hit.level !== 'info';
}

function endingOf(pack: Pack, state: RunState): RunSummary['ending'] {
  const ending = pack.endings.find((one) => one.id === state.endingId);
  if (!ending) return null;
  const me = personaOf(pack, state.personaId).name;
  const { id, tone } = ending;
  return { id, tone, title: fillText(ending.title, me, new Map()), text: fillText(ending.text, me, new Map()) };
}

/** Tells a run (finished or not) from its log; null when the log does not replay on this pack. */
export function summariseRun(pack: Pack, log: RunLog): RunSummary | null {
  const whole = replay(pack, log);
  const started = startRun(pack, log);
  if (whole.kind === 'refused' || started.kind === 'refused') return null;
  const before = [started.state, ...whole.steps.map((one) => one.state)].slice(0, whole.steps.length);
  const told: Told = { log, whole, before };
  return {
    ending: endingOf(pack, whole.state),
    finalMeters: readMeters(pack, whole.state),
    curve: curveOf(whole.steps),
    decisive: decisiveChoices(pack, told),
    riskPoints: whole.steps.flatMap((one) => one.ruleHits).filter(isRisk),
    learning: learningOf(pack, told),
    badges: pack.badges.filter((badge) => whole.state.badges.includes(badge.id)),
  };
}
