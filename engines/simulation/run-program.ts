import { defect } from './defect.ts';
import { METER_NAMES, type MeterName, OP } from './operations.ts';
import type { Program } from './pack-types.ts';

/** How a program reads its subject (a run, with whoever acts). Booleans are 0 and 1. */
export interface ProgramReader<S> {
  variable(subject: S, id: string): number;
  balanceFen(subject: S, account: string): number;
  hasChosen(subject: S, eventId: string, choiceId: string): boolean;
  draw(subject: S, purpose: string, bound: number): number;
  /** A yearly return in basis points, drawn from the range. */
  sample(subject: S, rangeId: string, purpose: string): number;
  meter(subject: S, name: MeterName): number;
}

export interface ProgramView<S = unknown> {
  readonly names: readonly string[];
  readonly reader: ProgramReader<S>;
  readonly subject: S;
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

function operand(program: Program, at: number): number {
  return program[at] ?? defect('program cut off');
}

function nameAt<S>(view: ProgramView<S>, index: number | undefined): string {
  return view.names[index ?? -1] ?? defect('unknown name in program');
}

function pop(stack: number[]): number {
  return stack.pop() ?? defect('empty stack');
}

/** Operations that take names or positions behind them; answers undefined for all others. */
function readValue<S>(program: Program, at: number, view: ProgramView<S>, stack: number[]): number | undefined {
  const { reader, subject } = view;
  const [op, a, b] = [program[at], program[at + 1], program[at + 2]];
  if (op === OP.push) return operand(program, at + 1);
  if (op === OP.variable) return reader.variable(subject, nameAt(view, a));
  if (op === OP.balance) return reader.balanceFen(subject, nameAt(view, a));
  if (op === OP.draw) return reader.draw(subject, nameAt(view, a), pop(stack));
  if (op === OP.meter) return reader.meter(subject, METER_NAMES[a ?? -1] ?? defect('unknown meter'));
  if (op === OP.sample) return reader.sample(subject, nameAt(view, a), nameAt(view, b));
  if (op === OP.chosen) return reader.hasChosen(subject, nameAt(view, a), nameAt(view, b)) ? 1 : 0;
  return undefined;
}

function compute(op: number, stack: number[]): number {
  const last = pop(stack);
  if (op === OP.negate) return -last;
  if (op === OP.not) return last === 0 ? 1 : 0;
  const second = pop(stack);
  return op === OP.mulDiv ? mulDiv(pop(stack), second, last) : binary(op, second, last);
}

/** Runs a compiled expression. Jumps only go forward, so every program ends. */
export function runProgram<S>(program: Program, view: ProgramView<S>): number {
  const stack: number[] = [];
  let at = 0;
  while (at < program.length) {
    const op = operand(program, at);
    if (op === OP.jump || op === OP.jumpIfFalse) {
      const isTaken = op === OP.jump || pop(stack) === 0;
      at += 2 + (isTaken ? operand(program, at + 1) : 0);
      continue;
    }
    const read = readValue(program, at, view, stack);
    const value = read ?? compute(op, stack);
    if (!Number.isSafeInteger(value)) defect(`number out of range: ${value}`);
    stack.push(value + 0);
    at += read === undefined ? 1 : op === OP.sample || op === OP.chosen ? 3 : 2;
  }
  return pop(stack);
}

export function isTrue<S>(program: Program | null, view: ProgramView<S>): boolean {
  return program === null || runProgram(program, view) !== 0;
}
