/** Masking 脱敏 for display. Masked values are made from opened ones at read time and never stored. */

/** Keeps the first character of a person's name, the first two of a company's, and never all of a short one. */
export const maskName = (name: string, kind: 'person' | 'company' = 'person'): string => {
  const letters = [...name.trim()];
  const kept = Math.max(Math.min(kind === 'company' ? 2 : 1, letters.length - 1), 0);
  return letters.slice(0, kept).join('') + '*'.repeat(Math.min(Math.max(letters.length - kept, 1), 6));
};

/** 13800138000 -> 138****8000; of what is too short to hide something in the middle nothing is shown. */
export const maskMobile = (mobile: string): string =>
  mobile.length < 10 ? '****' : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** li.lei@example.com -> l***@example.com; one letter alone is hidden, and what is no address shows nothing. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 0) return '***';
  return `${at > 1 ? email.slice(0, 1) : ''}***${email.slice(at)}`;
};
