import { defect } from './defect.ts';
import { METER_NAMES, type MeterName, OP } from './operations.ts';
import type { Program } from './pack-types.ts';

/** What a program can see. Booleans are 0 and 1. */
export interface ProgramView {
  readonly names: readonly string[];
  variable(id: string): number;
  balanceFen(account: string): number;
  hasChosen(eventId: string, choiceId: string): boolean;
  draw(purpose: string, bound: number): number;
  /** A yearly return in basis points, drawn from the range. */
  sample(rangeId: string, purpose: string): number;
  meter(name: MeterName): number;
}

/** a * b / c, rounded half away from zero, without leaving the integers. */
export function mulDiv(a: number, b: number, c: number): number {
  if (c === 0) return defect('division by zero');
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const negative = product < 0n !== divisor < 0n;
  const [top, bottom] = [product < 0n ? -product : product, divisor < 0n ? -divisor : divisor];
  const result = Number((top * 2n + bottom) / (bottom * 2n));
  return negative ? -result : result;
}

function binary(op: number, a: number, b: number): number {
  switch (op) {
    case OP.add:
      return a + b;
    case OP.subtract:
      return a - b;
    case OP.multiply:
      return a * b;
    // a - a % b is exact where a / b would already have been rounded.
    case OP.divide:
      return b === 0 ? defect('division by zero') : (a - (a % b)) / b;
    case OP.remainder:
      return b === 0 ? defect('division by zero') : a % b;
    case OP.equal:
      return a === b ? 1 : 0;
    case OP.notEqual:
      return a !== b ? 1 : 0;
    case OP.less:
      return a < b ? 1 : 0;
    case OP.lessOrEqual:
      return a <= b ? 1 : 0;
    case OP.greater:
      return a > b ? 1 : 0;
    case OP.greaterOrEqual:
      return a >= b ? 1 : 0;
    case OP.min:
      return Math.min(a, b);
    case OP.max:
      return Math.max(a, b);
    default:
      return defect(`unknown operation ${op}`);
  }
}

/** Runs a compiled expression. Jumps only go forward, so every program ends. */
export function runProgram(program: Program, view: ProgramView): number {
  const stack: number[] = [];
  let at = 0;
  const next = (): number => program[at++] ?? defect('program cut off');
  const name = (): string => view.names[next()] ?? defect('unknown name in program');
  const pop = (): number => stack.pop() ?? defect('empty stack');
  const push = (value: number): void => {
    if (!Number.isSafeInteger(value)) defect(`number out of range: ${value}`);
    stack.push(value + 0);
  };
  while (at < program.length) {
    const op = next();
    if (op === OP.push) push(next());
    else if (op === OP.variable) push(view.variable(name()));
    else if (op === OP.balance) push(view.balanceFen(name()));
    else if (op === OP.chosen) push(view.hasChosen(name(), name()) ? 1 : 0);
    else if (op === OP.draw) push(view.draw(name(), pop()));
    else if (op === OP.sample) push(view.sample(name(), name()));
    else if (op === OP.meter) push(view.meter(METER_NAMES[next()] ?? defect('unknown meter')));
    else if (op === OP.negate) push(-pop());
    else if (op === OP.not) push(pop() === 0 ? 1 : 0);
    else if (op === OP.jump) at += next();
    else if (op === OP.jumpIfFalse) {
      const distance = next();
      if (pop() === 0) at += distance;
    } else if (op === OP.mulDiv) {
      const [c, b, a] = [pop(), pop(), pop()];
      push(mulDiv(a, b, c));
    } else {
      const [b, a] = [pop(), pop()];
      push(binary(op, a, b));
    }
  }
  return pop();
}

export function isTrue(program: Program | null, view: ProgramView): boolean {
  return program === null || runProgram(program, view) !== 0;
}
