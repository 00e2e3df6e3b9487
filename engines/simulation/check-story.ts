// Publish checks on the compiled pack: can the story be walked, does it end, do its rules hold, are its words allowed.
import { find, type Report } from './findings.ts';
import { OP } from './operations.ts';
import type { Pack, Program, StoryEvent, Text } from './pack-types.ts';

function isNever(program: Program | null): boolean {
  return program !== null && program.length === 2 && program[0] === OP.push && program[1] === 0;
}

/** Ids of the events reachable from story position `from` when nothing jumps: all up to the first unconditional one. */
function fallThrough(story: readonly StoryEvent[], from: number): string[] {
  const reached: string[] = [];
  for (const event of story.slice(from)) {
    if (isNever(event.when)) continue;
    reached.push(event.id);
    if (event.when === null) break;
  }
  return reached;
}

function checkReach(report: Report, story: readonly StoryEvent[]): void {
  const at = new Map(story.map((event, i) => [event.id, i]));
  const reached = new Set(fallThrough(story, 0));
  for (const [i, event] of story.entries()) {
    if (!reached.has(event.id)) {
      find(report, 'unreachable-event', event.id, 'no decision leads here');
      continue;
    }
    for (const choice of event.choices) {
      if (isNever(choice.available)) find(report, 'dead-end', `${event.id}/${choice.id}`, 'this choice is never open');
      const target = choice.goTo === null ? i + 1 : at.get(choice.goTo);
      if (target === undefined) find(report, 'unknown-reference', `${event.id}/${choice.id}`, `event ${choice.goTo}`);
      else if (target <= i) find(report, 'loop', `${event.id}/${choice.id}`, 'goTo leads back; stories go forward');
      else for (const id of fallThrough(story, target)) reached.add(id);
    }
  }
}

function checkChoices(report: Report, story: readonly StoryEvent[]): void {
  for (const event of story) {
    const { choices } = event;
    if (choices.length < 2 || choices.length > 4) find(report, 'dead-end', event.id, 'two to four choices');
    if (!choices.some((choice) => choice.available === null))
      find(report, 'dead-end', event.id, 'one choice must always be open');
    for (const choice of choices) {
      const says = [...choice.effects, ...choice.later.flatMap((later) => later.effects)].some(
        (effect) => effect.feedback,
      );
      if (!says)
        find(report, 'missing-field', `${event.id}/${choice.id}.effects`, 'a choice answers in words: add `say`');
      if (choice.now.length === 0)
        find(report, 'missing-field', `${event.id}/${choice.id}.now`, 'say what changes now');
    }
  }
}

function checkTime(report: Report, pack: Pack): void {
  let month = 0;
  for (const stage of pack.stages) {
    for (const { id, atMonth } of stage.events) {
      if (atMonth < month) find(report, 'time-runs-back', id, `month ${atMonth} comes after month ${month}`);
      month = Math.max(month, atMonth);
    }
    if (stage.endMonth < month) find(report, 'time-runs-back', stage.id, 'the stage ends before its last event');
    month = Math.max(month, stage.endMonth);
  }
}

function checkEndings(report: Report, pack: Pack, endingsUsed: ReadonlySet<string>): void {
  const drawn = pack.endings.filter((ending) => !ending.onlyByEffect);
  if (drawn.at(-1)?.when !== null) find(report, 'no-ending', 'endings', 'the last ending must hold without condition');
  for (const [i, ending] of drawn.entries()) {
    const isHidden = drawn.slice(0, i).some((before) => before.when === null);
    if (isHidden || isNever(ending.when))
      find(report, 'unreachable-ending', ending.id, 'another ending always comes first');
  }
  for (const { id, onlyByEffect } of pack.endings) {
    if (onlyByEffect && !endingsUsed.has(id)) find(report, 'unreachable-ending', id, 'no effect leads to it');
  }
}

/** First day of the month in which the story's last stage ends. */
function lastDay(pack: Pack): string {
  const [year = 0, month = 1] = pack.scenarioStart.split('-').map(Number);
  const months = year * 12 + month - 1 + (pack.stages.at(-1)?.endMonth ?? 0);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function checkRules(report: Report, pack: Pack): void {
  const from = `${pack.scenarioStart}-01`;
  for (const { id, effectiveFrom, effectiveTo } of pack.ruleFacts) {
    if (effectiveTo !== null && effectiveTo < from) find(report, 'expired-rule', id, `ended on ${effectiveTo}`);
    if (effectiveFrom !== null && effectiveFrom > lastDay(pack))
      find(report, 'expired-rule', id, `begins on ${effectiveFrom}`);
  }
}

/** Promises nobody may make, and signs that would make play money look like real money. */
const FORBIDDEN = [
  /保本|保息|保收益|稳赚|稳赢|包赚|必赚|躺赚|零风险|无风险|刚兑|刚性兑付|旱涝保收|预期(年化)?收益|最终解释权|手慢无/,
  /[¥￥]|人民币|\bRMB\b|\bCNY\b/,
  /\b(guaranteed (return|profit|yield)|risk[- ]free|no[- ]risk|can(no|')t lose|sure profit|expected yield)\b/i,
];
const PERCENT = '\\d+(\\.\\d+)?\\s*%';
const POINT_YIELD = [
  new RegExp(`(收益|回报|涨幅|年化利息)[^。，；,;]{0,8}?(?<![\\d.%~–—至到-]\\s*)${PERCENT}(?!\\s*[~–—至到-])`),
  new RegExp(
    `\\b(yields?|returns?|earns?|gains?)\\b[^.,;]{0,16}?(?<![\\d.%~–-]|\\bto\\s)\\b${PERCENT}(?!\\s*(to|[~–-]))`,
    'i',
  ),
];

function checkWords(report: Report, value: unknown, where: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en } = value as Partial<Text>;
  for (const text of [zh, en]) {
    if (typeof text !== 'string') continue;
    const phrase = FORBIDDEN.map((pattern) => pattern.exec(text)?.[0]).find((hit) => hit !== undefined);
    if (phrase !== undefined) find(report, 'forbidden-phrase', where, phrase);
    const yieldPoint = POINT_YIELD.map((pattern) => pattern.exec(text)?.[0]).find((hit) => hit !== undefined);
    if (yieldPoint !== undefined) find(report, 'single-point-yield', where, yieldPoint);
  }
  for (const [key, item] of Object.entries(value)) {
    const id = (item as { id?: unknown } | null)?.id;
    checkWords(report, item, `${where}/${typeof id === 'string' ? id : key}`);
  }
}

export function checkStory(report: Report, pack: Pack, endingsUsed: ReadonlySet<string>): void {
  const story = pack.stages.flatMap((stage) => stage.events);
  if (story.length === 0) find(report, 'missing-field', 'stages', 'a story has events');
  checkReach(report, story);
  checkChoices(report, story);
  checkTime(report, pack);
  checkEndings(report, pack, endingsUsed);
  checkRules(report, pack);
  checkWords(report, pack, pack.id);
}
