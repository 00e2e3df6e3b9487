/** Masking 脱敏 for display. Masked values are made from opened ones at read time and never stored. */

/** Keeps the first character of a Chinese name and hides the rest; of a company's name keeps the first two. */
export const maskName = (name: string, kind: 'person' | 'company' = 'person'): string => {
  const letters = [...name.trim()];
  const kept = kind === 'company' ? Math.min(2, letters.length - 1) : 1;
  return letters.slice(0, Math.max(kept, 0)).join('') + '*'.repeat(Math.min(Math.max(letters.length - kept, 1), 6));
};

/** 13800138000 -> 138****8000 */
export const maskMobile = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** li.lei@example.com -> l***@example.com */
export const maskEmail = (email: string): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}***@${domain}`;
};
