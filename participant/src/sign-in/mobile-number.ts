/** 11 digits of a mainland number out of what people type: spaces, dashes and +86 are dropped. */
export function plainMobile(typed: string): string {
  return typed.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '');
}

export type MobileFault = 'empty' | 'short' | 'long' | 'wrong';

export function mobileFault(typed: string): MobileFault | null {
  const digits = plainMobile(typed);
  if (digits === '') return 'empty';
  if (!/^1[3-9]?\d*$/.test(digits)) return 'wrong';
  if (digits.length < 11) return 'short';
  return digits.length > 11 ? 'long' : null;
}
