import { defect } from './defect.ts';
import { indexPack } from './pack-index.ts';
import type { Pack } from './pack-types.ts';
import { isShown, rateCredit } from './rating.ts';
import type { Meters, Rating, RunState } from './step-types.ts';

/** The parts of a run that meters are read from; a run in the middle of a step has them too. */
export type Measured = Pick<RunState, 'month' | 'balancesFen' | 'variables' | 'credit' | 'lastMonth'>;

/** Loan payments without income count as this much, so that the caps hold. */
const WITHOUT_INCOME_BP = 99_999;

export function netWorthFen(pack: Pack, run: Measured): number {
  return sumBalances(pack, run, (account) => account.kind === 'asset' || account.kind === 'liability');
}

export function debtFen(pack: Pack, run: Measured): number {
  return -sumBalances(pack, run, (account) => account.kind === 'liability') + 0;
}

function sumBalances(pack: Pack, run: Measured, isWanted: (account: Pack['accounts'][number]) => boolean): number {
  const { accounts } = indexPack(pack);
  let sum = 0;
  for (const [id, amountFen] of Object.entries(run.balancesFen)) {
    if (isWanted(accounts.get(id) ?? defect(`account ${id}`))) sum += amountFen;
  }
  return sum;
}

export function debtServiceBp(run: Measured): number {
  const { incomeFen, debtServiceFen } = run.lastMonth;
  if (debtServiceFen <= 0) return 0;
  if (incomeFen <= 0) return WITHOUT_INCOME_BP;
  return Math.min(Math.floor((debtServiceFen * 10_000) / incomeFen), WITHOUT_INCOME_BP);
}

export function rateRun(run: Measured): Rating {
  const { credit, month } = run;
  return rateCredit({
    provenMonths: credit.provenMonths,
    adverse: credit.adverse.filter((entry) => isShown(entry, month)).map((entry) => entry.kind),
    debtServiceBp: debtServiceBp(run),
    revolvingUseBp: run.variables.revolvingUseBp ?? 0,
    historyMonths: credit.openedMonth === null ? 0 : month - credit.openedMonth,
    newCredits: credit.newMonths.filter((opened) => month - opened < 12).length,
    creditKinds: credit.kinds.length,
  });
}

/** Everything a player always sees. Amounts in fen of play money. */
export function readMeters(pack: Pack, run: Measured): Meters {
  return {
    netWorthFen: netWorthFen(pack, run),
    cashFen: sumBalances(pack, run, (account) => account.isLiquid),
    surplusFen: run.lastMonth.incomeFen - run.lastMonth.expenseFen,
    debtFen: debtFen(pack, run),
    debtServiceBp: debtServiceBp(run),
    rating: rateRun(run),
    wellbeing: run.variables.wellbeing ?? 0,
  };
}
