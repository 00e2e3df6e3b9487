/** The one-time code inside a message, when it carries exactly one number of four to eight digits; otherwise null. */
export const codeInWords = (words: string): string | null => {
  const found = words.match(/(?<!\d)\d{4,8}(?!\d)/g) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
};
