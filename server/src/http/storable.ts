/** Deeper than any shape of ours; without a limit a body of brackets alone would exhaust the stack of whoever walks it. */
const deepest = 32;

/** Half of a surrogate pair: no text, and PostgreSQL refuses it. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const isText = (words: string): boolean => !words.includes('\u0000') && !loneSurrogate.test(words);

/** Whether a database can keep this: no NUL, no broken characters, not nested without end. Keys count like values. */
export const isStorable = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return isText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isStorable(item, depth + 1));
  return Object.entries(value).every(([key, item]) => isText(key) && isStorable(item, depth + 1));
};
