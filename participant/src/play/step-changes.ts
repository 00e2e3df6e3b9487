/** What one decision did to the net worth, as bars of a waterfall. Pure. */
import type { Pack, Text } from '@fairground/engines/simulation/pack-types';
import type { Posting, Stepped } from '@fairground/engines/simulation/step-types';

export interface Change {
  readonly id: string;
  readonly label: Text;
  readonly amountFen: number;
}

export interface StepChanges {
  readonly beforeFen: number;
  /** What changed the net worth, the largest first; the small rest is one bar. */
  readonly changes: readonly Change[];
  readonly afterFen: number;
  /** Money that only moved between own accounts. */
  readonly moves: readonly Change[];
}

const barsAtMost = 4;
const restLabel: Text = { zh: '其他', en: 'Other' };

export function changesOf(pack: Pack, stepped: Stepped): StepChanges {
  const { before, after } = stepped.meterChanges;
  const gains = new Map<string, Change>();
  const moves = new Map<string, Change>();
  for (const posting of stepped.postings) {
    const gainFen = worthOf(pack, posting);
    const [target, amountFen] = gainFen === 0 ? ([moves, turnoverOf(posting)] as const) : ([gains, gainFen] as const);
    const known = target.get(posting.memo.zh);
    target.set(posting.memo.zh, {
      id: posting.memo.zh,
      label: posting.memo,
      amountFen: (known?.amountFen ?? 0) + amountFen,
    });
  }
  const sorted = [...gains.values()].filter((change) => change.amountFen !== 0);
  sorted.sort((a, b) => Math.abs(b.amountFen) - Math.abs(a.amountFen));
  const shown = sorted.slice(0, sorted.length > barsAtMost ? barsAtMost - 1 : barsAtMost);
  const restFen = sorted.slice(shown.length).reduce((sum, change) => sum + change.amountFen, 0);
  const changes = restFen === 0 ? shown : [...shown, { id: 'rest', label: restLabel, amountFen: restFen }];
  return { beforeFen: before.netWorthFen, changes, afterFen: after.netWorthFen, moves: [...moves.values()] };
}

/** Net worth is assets and liabilities; a debit adds to it, a credit takes from it. */
function worthOf(pack: Pack, posting: Posting): number {
  return posting.legs.reduce((sum, leg) => {
    const kind = pack.accounts.find((account) => account.id === leg.account)?.kind;
    return kind === 'asset' || kind === 'liability' ? sum + leg.amountFen : sum;
  }, 0);
}

function turnoverOf(posting: Posting): number {
  return posting.legs.reduce((sum, leg) => sum + Math.max(0, leg.amountFen), 0);
}
