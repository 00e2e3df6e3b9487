// What the publish check can object to, and the small readers that turn unknown YAML values into typed ones.
import type { Text } from './pack-types.ts';

export type FindingCode =
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-field'
  | 'bad-id'
  | 'duplicate-id'
  | 'missing-translation'
  | 'unknown-figure'
  | 'bad-expression'
  | 'unknown-name'
  | 'unknown-reference'
  | 'draw-not-allowed'
  | 'looks-ahead'
  | 'unbalanced-posting'
  | 'single-point-yield'
  | 'forbidden-phrase'
  | 'missing-rule-source'
  | 'expired-rule'
  | 'memory-rule-blocks'
  | 'unreachable-event'
  | 'unreachable-ending'
  | 'dead-end'
  | 'loop'
  | 'no-ending'
  | 'time-runs-back';

export interface Finding {
  readonly code: FindingCode;
  /** Path of the value, such as `student/p-stu-04-needs-wants/b-instalment/now[0]`. */
  readonly where: string;
  readonly message: string;
}

export interface Report {
  readonly findings: Finding[];
}

export type Fields = Readonly<Record<string, unknown>>;

export function find(report: Report, code: FindingCode, where: string, message: string): void {
  report.findings.push({ code, where, message });
}

/** Field names that would promise one return; the format has ranges only. */
const YIELD_FIELD = /^(annual)?(yield|return|rate)(Bp|Percent)?$/i;

export function readFields(report: Report, value: unknown, where: string, allowed: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    find(report, 'wrong-type', where, 'expected a mapping');
    return {};
  }
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue;
    if (YIELD_FIELD.test(key))
      find(report, 'single-point-yield', `${where}.${key}`, 'returns are ranges: use a range with p10Bp, p50Bp, p90Bp');
    else find(report, 'unknown-field', `${where}.${key}`, `known fields: ${allowed.join(', ')}`);
  }
  return value as Fields;
}

export function readList(report: Report, value: unknown, where: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  find(report, 'wrong-type', where, 'expected a list');
  return [];
}

export function readString(report: Report, value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  find(report, value === undefined ? 'missing-field' : 'wrong-type', where, 'expected a text');
  return '';
}

/** A whole number within [min, max]. */
export function readInteger(
  report: Report,
  value: unknown,
  where: string,
  bounds: { readonly min?: number; readonly max?: number } = {},
): number {
  const { min = -1e12, max = 1e12 } = bounds;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
  const code = value === undefined ? 'missing-field' : 'wrong-type';
  find(report, code, where, `expected a whole number from ${min} to ${max}`);
  return Math.max(min, 0);
}

export function readOneOf<T extends string>(report: Report, value: unknown, where: string, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found === undefined) find(report, 'wrong-type', where, `expected one of ${options.join(', ')}`);
  return found ?? (options[0] as T);
}

/** Ids name draws and ledger accounts for ever: small letters, digits, hyphen (accounts also a colon). */
export function readId(report: Report, value: unknown, where: string, pattern = /^[a-z][a-z0-9-]{0,63}$/): string {
  const id = readString(report, value, where);
  if (id !== '' && !pattern.test(id)) find(report, 'bad-id', where, `${id} does not match ${pattern.source}`);
  return id;
}

const CHINESE = /\p{Script=Han}/u;

/** `{me}` is left out: one language may name the person where the other does not. */
function placeholders(text: string): string {
  return [...new Set(text.match(/\{(?!me\})\w+\}/g) ?? [])].sort().join(' ');
}

/** Both languages, each in its own script, with the same `{figures}`; every figure must be known. */
export function readText(report: Report, value: unknown, where: string, figures: ReadonlySet<string>): Text {
  const { zh, en } = readFields(report, value, where, ['zh', 'en']);
  if (typeof zh !== 'string' || !CHINESE.test(zh))
    find(report, 'missing-translation', `${where}.zh`, 'no Chinese text');
  if (typeof en !== 'string' || en.trim() === '' || CHINESE.test(en)) {
    find(report, 'missing-translation', `${where}.en`, 'no English text');
  }
  const text = { zh: typeof zh === 'string' ? zh : '', en: typeof en === 'string' ? en : '' };
  if (placeholders(text.zh) !== placeholders(text.en)) {
    find(report, 'missing-translation', where, 'the two languages do not show the same figures');
  }
  for (const [whole, id = ''] of `${text.zh} ${text.en}`.matchAll(/\{(\w+)\}/g)) {
    if (id !== 'me' && !figures.has(id))
      find(report, 'unknown-figure', where, `${whole} is not a figure of this event`);
  }
  return text;
}

export const NO_FIGURES: ReadonlySet<string> = new Set();

export function findDuplicates(report: Report, ids: readonly string[], where: string): void {
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) !== i) find(report, 'duplicate-id', where, `${id} is used twice`);
  }
}
