import type { Language } from './failure.ts';

const zone = 'Asia/Shanghai';
const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: zone, ...options });

/** 14:21, always of the bank's own zone. */
export const clock = (instant: string | Date): string =>
  formatter('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** 3月20日 / 20 Mar; takes an instant or a calendar day. */
export const shortDay = (instant: string, language: Language): string =>
  formatter(language, { month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(dayOrInstant(instant));

/** 2027年3月20日 / 20 Mar 2027. */
export const longDay = (instant: string, language: Language): string =>
  formatter(language, { year: 'numeric', month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(
    dayOrInstant(instant),
  );

export const dayAndClock = (instant: string, language: Language): string =>
  `${shortDay(instant, language)} ${clock(instant)}`;

// A bare day would be read as midnight UTC; noon of the bank's zone cannot slip into its neighbours.
const dayOrInstant = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value);

/** 1,200 and −12: thousands with comma, a real minus. */
export const figure = (value: number): string => value.toLocaleString('en-US').replace('-', '−');

/** Today in the bank's zone, YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

/** Whole days from one calendar day to another; negative when it lies behind. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Short form of a hash for people: 7C1E·04B9. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}·${hash.slice(4, 8)}`.toUpperCase();
