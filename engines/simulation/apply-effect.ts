import { defect } from './defect.ts';
import { type FilledFigure, fillText } from './fill-text.ts';
import { indexPack, personaOf } from './pack-index.ts';
import type { CreditChange, Effect, Entry, Figure } from './pack-types.ts';
import { isTrue, type ProgramView, runProgram } from './run-program.ts';
import type { CreditFile } from './step-types.ts';
import { type Cause, viewOf, type WorkingRun } from './working-run.ts';

export function fillFigures<S>(figures: readonly Figure[], view: ProgramView<S>): Map<string, FilledFigure> {
  return new Map(figures.map(({ id, unit, value }) => [id, { unit, value: runProgram(value, view) }]));
}

/** Books one entry. The last leg takes what the others leave, so that the two sides are always equal. */
function post(run: WorkingRun, cause: Cause, entry: Entry): void {
  const view = viewOf(run, cause);
  const amounts = entry.legs.map((leg) => (leg.amountFen === null ? 0 : runProgram(leg.amountFen, view)));
  const total = amounts.reduce((sum, amountFen) => sum + amountFen, 0);
  const legs = entry.legs.map((leg, i) => {
    const amountFen = leg.amountFen === null ? -total + 0 : (amounts[i] ?? 0);
    return { account: leg.account, amountFen };
  });
  if (legs.reduce((sum, leg) => sum + leg.amountFen, 0) !== 0) defect(`unbalanced entry of ${cause.sourceId}`);
  const moved = legs.filter((leg) => leg.amountFen !== 0);
  if (moved.length === 0) return;
  for (const { account, amountFen } of moved) {
    run.balancesFen[account] = (run.balancesFen[account] ?? 0) + amountFen;
    if (cause.origin === 'monthly') countFlow(run, account, amountFen);
  }
  run.postings.push({
    month: run.month,
    origin: cause.origin,
    sourceId: cause.sourceId,
    memo: entry.memo,
    legs: moved,
  });
}

/** Only what recurs counts into the month: a gift or a purchase says nothing about what one can afford. */
function countFlow(run: WorkingRun, accountId: string, amountFen: number): void {
  const account = indexPack(run.pack).accounts.get(accountId) ?? defect(`account ${accountId}`);
  if (account.kind === 'income') run.flow.incomeFen -= amountFen;
  if (account.kind === 'expense') run.flow.expenseFen += amountFen;
  if (account.isInterest || (account.isLoan && amountFen > 0)) run.flow.debtServiceFen += amountFen;
}

function changeCredit(file: CreditFile, change: CreditChange, month: number): CreditFile {
  if (change.kind === 'inquiry') return { ...file, newMonths: [...file.newMonths, month] };
  if (change.kind === 'open') {
    const kinds = file.kinds.includes(change.credit) ? file.kinds : [...file.kinds, change.credit];
    return { ...file, kinds, openedMonth: file.openedMonth ?? month, newMonths: [...file.newMonths, month] };
  }
  if (change.kind === 'settle') {
    const end = (entry: CreditFile['adverse'][number]) =>
      entry.key === change.key && entry.endedMonth === null ? { ...entry, endedMonth: month } : entry;
    return { ...file, adverse: file.adverse.map(end) };
  }
  const entry = { kind: change.adverse, key: change.key, fromMonth: month, endedMonth: null };
  return { ...file, adverse: [...file.adverse, entry] };
}

function setVariables<S>(run: WorkingRun, effect: Effect, view: ProgramView<S>): void {
  const { variables } = indexPack(run.pack);
  for (const { name, value } of effect.sets) {
    const { min, max } = variables.get(name) ?? defect(`variable ${name}`);
    run.variables[name] = Math.min(Math.max(runProgram(value, view), min), max);
  }
}

/** Applies one effect if its condition holds, and says so in words. */
export function applyEffect(
  run: WorkingRun,
  effect: Effect,
  teller: { readonly cause: Cause; readonly figures: readonly Figure[] },
): void {
  const { cause } = teller;
  const view = viewOf(run, cause);
  if (!isTrue(effect.when, view)) return;
  const { month } = run;
  const { sourceId, origin } = cause;
  // Numbers in the words are read before the money moves: they speak of what was decided on.
  const needsFigures = effect.feedback !== null || effect.risk !== null;
  const figures = needsFigures ? fillFigures(teller.figures, view) : new Map<string, FilledFigure>();
  const me = personaOf(run.pack, run.personaId).name;
  for (const entry of effect.entries) post(run, cause, entry);
  setVariables(run, effect, view);
  for (const change of effect.credit) run.credit = changeCredit(run.credit, change, month);
  const fresh = effect.badges.filter((badge) => !run.badges.includes(badge));
  run.badges = [...run.badges, ...fresh];
  run.newBadges.push(...fresh);
  if (effect.feedback) run.feedback.push({ month, origin, sourceId, text: fillText(effect.feedback, me, figures) });
  if (effect.risk) {
    const { level, text, ruleFactIds } = effect.risk;
    const isRefusal = effect.refusedBy !== null;
    run.ruleHits.push({ month, sourceId, level, text: fillText(text, me, figures), ruleFactIds, isRefusal });
  }
  if (effect.ending) run.endingId = effect.ending;
}
