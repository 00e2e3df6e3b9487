// Publish time only: a CEL expression becomes a small integer program (run-program.ts). The phone never sees CEL.
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { type FindingCode, find, type Report } from './findings.ts';
import { METER_NAMES, OP } from './operations.ts';
import type { Program } from './pack-types.ts';

/** Everything an expression may name. */
export interface Vocabulary {
  readonly accounts: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
  /** Shared table of names; programs hold positions in it. */
  readonly names: string[];
}

export interface ExpressionRules {
  readonly want: 'int' | 'bool';
  /** Preconditions and endings may not depend on luck that nobody sees. */
  readonly mayDraw: boolean;
  /** Events whose decision may be asked for; undefined = any. */
  readonly decided?: ReadonlySet<string>;
}

interface Emitting {
  readonly vocabulary: Vocabulary;
  readonly rules: ExpressionRules;
  fail(code: FindingCode, message: string): Program;
}

const BINARY: Partial<Record<string, number>> = {
  '+': OP.add,
  '-': OP.subtract,
  '*': OP.multiply,
  '/': OP.divide,
  '%': OP.remainder,
  '==': OP.equal,
  '!=': OP.notEqual,
  '<': OP.less,
  '<=': OP.lessOrEqual,
  '>': OP.greater,
  '>=': OP.greaterOrEqual,
};
const NUMERIC: Partial<Record<string, number>> = { min: OP.min, max: OP.max, mulDiv: OP.mulDiv };
const NOTHING: Program = [OP.push, 0];

function environment(vocabulary: Vocabulary): Environment {
  const env = new Environment();
  for (const name of [...METER_NAMES, ...vocabulary.variables]) env.registerVariable(name, 'int');
  // Declared for their types only; nothing is ever evaluated here.
  const zero = () => 0n;
  env.registerFunction('balance(string): int', zero);
  env.registerFunction('chosen(string, string): bool', () => false);
  env.registerFunction('draw(string, int): int', zero);
  env.registerFunction('sample(string, string): int', zero);
  env.registerFunction('min(int, int): int', zero);
  env.registerFunction('max(int, int): int', zero);
  env.registerFunction('mulDiv(int, int, int): int', zero);
  return env;
}

function nameAt(vocabulary: Vocabulary, name: string): number {
  const known = vocabulary.names.indexOf(name);
  return known >= 0 ? known : vocabulary.names.push(name) - 1;
}

function emitId(id: string, out: Emitting): Program {
  const meter = METER_NAMES.findIndex((name) => name === id);
  if (meter >= 0) return [OP.meter, meter];
  if (out.vocabulary.variables.has(id)) return [OP.variable, nameAt(out.vocabulary, id)];
  return out.fail('unknown-name', `${id} is neither a meter nor a variable of the pack`);
}

function emitCall(name: string, args: readonly ASTNode[], out: Emitting): Program {
  const { vocabulary, rules } = out;
  const texts = args.map((arg) => (arg.op === 'value' && typeof arg.args === 'string' ? arg.args : ''));
  const [first = '', second = ''] = texts;
  const at = (text: string): number => nameAt(vocabulary, text);
  const numeric = NUMERIC[name];
  if (numeric !== undefined) return [...args.flatMap((arg) => emit(arg, out)), numeric];
  if (name === 'balance') {
    if (!vocabulary.accounts.has(first)) return out.fail('unknown-name', `account ${first}`);
    return [OP.balance, at(first)];
  }
  if (name === 'chosen') {
    if (!vocabulary.choices.get(first)?.has(second)) return out.fail('unknown-name', `choice ${first}/${second}`);
    if (rules.decided && !rules.decided.has(first)) return out.fail('looks-ahead', `${first} is not decided yet here`);
    return [OP.chosen, at(first), at(second)];
  }
  if (name !== 'draw' && name !== 'sample') return out.fail('unknown-name', `function ${name}`);
  if (!rules.mayDraw) return out.fail('draw-not-allowed', `${name} in a condition that decides what is shown`);
  const purpose = name === 'draw' ? first : second;
  if (!/^[a-z][a-z0-9-]*$/.test(purpose)) return out.fail('bad-expression', `${name} needs a purpose in small letters`);
  if (name === 'sample') {
    if (!vocabulary.ranges.has(first)) return out.fail('unknown-name', `range ${first}`);
    return [OP.sample, at(first), at(second)];
  }
  const bound = args[1];
  return bound ? [...emit(bound, out), OP.draw, at(first)] : out.fail('bad-expression', 'draw needs a bound');
}

function emit(node: ASTNode, out: Emitting): Program {
  const operation = BINARY[node.op];
  if (operation !== undefined) {
    const [left, right] = node.args as [ASTNode, ASTNode];
    return [...emit(left, out), ...emit(right, out), operation];
  }
  switch (node.op) {
    case 'value':
      if (typeof node.args === 'bigint') return [OP.push, Number(node.args)];
      if (typeof node.args === 'boolean') return [OP.push, node.args ? 1 : 0];
      return out.fail('bad-expression', 'only whole numbers and true or false');
    case 'id':
      return emitId(node.args, out);
    case 'call':
      return emitCall(node.args[0], node.args[1], out);
    case '!_':
      return [...emit(node.args, out), OP.not];
    case '-_':
      return [...emit(node.args, out), OP.negate];
    case '?:': {
      const [test, yes, no] = node.args.map((part) => emit(part, out)) as [Program, Program, Program];
      return [...test, OP.jumpIfFalse, yes.length + 2, ...yes, OP.jump, no.length, ...no];
    }
    case '&&': {
      const [left, right] = node.args.map((part) => emit(part, out)) as [Program, Program];
      return [...left, OP.jumpIfFalse, right.length + 2, ...right, OP.jump, 2, OP.push, 0];
    }
    case '||': {
      const [left, right] = node.args.map((part) => emit(part, out)) as [Program, Program];
      return [...left, OP.jumpIfFalse, 4, OP.push, 1, OP.jump, right.length, ...right];
    }
    default:
      return out.fail('bad-expression', `${node.op} is not part of pack expressions`);
  }
}

// Registering the functions costs more than compiling an expression: one environment serves a whole pack.
const environments = new WeakMap<Vocabulary, Environment>();

function environmentOf(vocabulary: Vocabulary): Environment {
  const ready = environments.get(vocabulary) ?? environment(vocabulary);
  environments.set(vocabulary, ready);
  return ready;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Compiles a whole number or a CEL text; on a finding it answers a program that yields 0. */
export function compileExpression(
  report: Report,
  source: unknown,
  where: string,
  context: { readonly vocabulary: Vocabulary; readonly rules: ExpressionRules },
): Program {
  const { vocabulary, rules } = context;
  let failed = false;
  const fail = (code: FindingCode, message: string): Program => {
    find(report, code, where, message);
    failed = true;
    return NOTHING;
  };
  if (typeof source === 'number' && rules.want === 'int' && Number.isSafeInteger(source)) return [OP.push, source];
  if (typeof source === 'boolean' && rules.want === 'bool') return [OP.push, source ? 1 : 0];
  if (typeof source !== 'string') return fail('wrong-type', `expected an expression of type ${rules.want}`);
  try {
    const parsed = environmentOf(vocabulary).parse(source);
    const program = emit(parsed.ast, { vocabulary, rules, fail });
    if (failed) return NOTHING;
    const checked = parsed.check();
    if (!checked.valid) return fail('bad-expression', firstLine(checked.error));
    if (checked.type !== rules.want) return fail('bad-expression', `is ${checked.type}, expected ${rules.want}`);
    return program;
  } catch (error) {
    return fail('bad-expression', firstLine(error));
  }
}
