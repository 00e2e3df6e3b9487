/** One field of an entry that carries what was before and what is after. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isChanged: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value on one line: plain words stay words, lists of words are joined, anything deeper is shown as it is stored. */
export const valueWords = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') return value === '' ? '—' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.join(', ') || '—';
  return JSON.stringify(value, null, 2);
};

/** Leaves of a value under their path (`items.0.start`); lists of plain words stay one leaf. */
const leavesOf = (value: unknown, path: string): ReadonlyArray<readonly [string, string]> => {
  const isPlainList = Array.isArray(value) && value.every((item) => !isRecord(item) && !Array.isArray(item));
  if (typeof value !== 'object' || value === null || isPlainList) return [[path, valueWords(value)]];
  const entries = Object.entries(value);
  if (entries.length === 0) return path === '' ? [] : [[path, '—']];
  return entries.flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
};

/** Fields that differ first, then those that stayed; a field that one side does not have is null there. */
export const changedFields = (body: Readonly<Record<string, unknown>>): readonly ChangedField[] | null => {
  if (!('before' in body) && !('after' in body)) return null;
  const before = new Map(isRecord(body.before) ? leavesOf(body.before, '') : []);
  const after = new Map(isRecord(body.after) ? leavesOf(body.after, '') : []);
  const fields = [...new Set([...before.keys(), ...after.keys()])].map((field): ChangedField => {
    const one = before.get(field) ?? null;
    const other = after.get(field) ?? null;
    return { field, before: one, after: other, isChanged: one !== other };
  });
  return [...fields.filter((item) => item.isChanged), ...fields.filter((item) => !item.isChanged)];
};

/** What an entry says beside before and after: ids, counts, codes. */
export const plainFields = (body: Readonly<Record<string, unknown>>): ReadonlyArray<readonly [string, string]> =>
  Object.entries(body)
    .filter(([field]) => field !== 'before' && field !== 'after')
    .map(([field, value]) => [field, valueWords(value)] as const);
