/** Days, times and amounts as people say them, without Intl, so that server and phone write the same characters. */
import type { Language } from '../net/problem.ts';

const enMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const enDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const zhDays = ['日', '一', '二', '三', '四', '五', '六'];
/** Campaigns take place in China: UTC+8 all year round. */
const shanghaiMs = 8 * 3_600_000;
const dayMs = 86_400_000;

interface Calendar {
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function calendarOf(utcMs: number): Calendar {
  const date = new Date(utcMs);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** `2027-03-20` of an instant, in Shanghai. */
export function dayKey(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiMs).toISOString().slice(0, 10);
}

/** `10:15` of an instant, in Shanghai. */
export function clockTime(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiMs).toISOString().slice(11, 16);
}

export function campaignDays(startsOn: string, days: number): string[] {
  const first = Date.parse(`${startsOn}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) => new Date(first + index * dayMs).toISOString().slice(0, 10));
}

export function dayWords(day: string, language: Language): string {
  const { month, day: date } = calendarOf(Date.parse(`${day}T00:00:00Z`));
  return language === 'en' ? `${date} ${enMonths[month - 1]}` : `${month}月${date}日`;
}

/** 周六; in full 星期六. */
export function weekdayWords(day: string, language: Language, isFull = false): string {
  const { weekday } = calendarOf(Date.parse(`${day}T00:00:00Z`));
  if (language === 'en') return enDays[weekday] ?? '';
  return `${isFull ? '星期' : '周'}${zhDays[weekday]}`;
}

/** 3月20日、21日; 20 and 21 March; from three days on only the ends: 3月20日至24日. */
export function dayRange(startsOn: string, days: number, language: Language): string {
  const list = campaignDays(startsOn, days);
  const [first, last] = [list[0] ?? startsOn, list.at(-1) ?? startsOn];
  if (list.length === 1) return dayWords(first, language);
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (language === 'en') {
    const joint = list.length === 2 ? ' and ' : ' to ';
    return `${isSameMonth ? Number(first.slice(8)) : dayWords(first, 'en')}${joint}${dayWords(last, 'en')}`;
  }
  const end = isSameMonth ? `${Number(last.slice(8))}日` : dayWords(last, 'zh-CN');
  return `${dayWords(first, 'zh-CN')}${list.length === 2 ? '、' : '至'}${end}`;
}

export function weekdayRange(startsOn: string, days: number, language: Language): string {
  const list = campaignDays(startsOn, days);
  const words = list.length > 2 ? [list[0], list.at(-1)] : list;
  const named = words.map((day) => weekdayWords(day ?? startsOn, language));
  const joint = list.length > 2 ? { zh: '至', en: ' to ' } : { zh: '、', en: ' and ' };
  return named.join(language === 'en' ? joint.en : joint.zh);
}

/** Play money: integer fen to 12,600 or 12,600.50; a real minus sign; never a currency sign. */
export function playMoney(fen: number, options: { sign?: boolean } = {}): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const figure =
    String(whole).replace(/\B(?=(\d{3})+$)/g, ',') + (rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`);
  if (fen < 0) return `−${figure}`;
  return options.sign && fen > 0 ? `+${figure}` : figure;
}

/** Play money in whole units, cut towards zero: what meters and sums show. Less than one unit keeps its fraction. */
export function wholeMoney(fen: number, options: { sign?: boolean } = {}): string {
  return playMoney(Math.abs(fen) < 100 ? fen : Math.trunc(fen / 100) * 100, options);
}

/** Short form for an axis: 11.8万 / 118k. */
export function shortMoney(fen: number, language: Language): string {
  const yuan = fen / 100;
  const unit = language === 'en' ? 1_000 : 10_000;
  if (Math.abs(yuan) < unit) return playMoney(Math.round(yuan) * 100);
  const figure = Math.round((yuan / unit) * 10) / 10;
  return `${figure < 0 ? '−' : ''}${Math.abs(figure)}${language === 'en' ? 'k' : '万'}`;
}

/**
 * A tagline for the hanging scroll: one or two columns of at most `longest` characters, broken at its punctuation.
 * null where it does not fit: then the title stays horizontal.
 */
export function scrollColumns(tagline: string, longest = 10): string[] | null {
  const text = tagline.trim().replace(/[。.]$/, '');
  if (!/^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]+$/.test(text)) return null;
  if (text.length <= longest) return [text];
  const cuts = [...text.matchAll(/[，、：；]/g)].map((match) => match.index + 1);
  const fitting = cuts.filter((cut) => cut <= longest && text.length - cut <= longest);
  const middle = text.length / 2;
  const [cut] = fitting.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? null : [text.slice(0, cut), text.slice(cut)];
}
