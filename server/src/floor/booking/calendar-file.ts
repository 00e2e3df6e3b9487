import type { Language } from '../../http/problem.ts';
import type { BookableCampaign } from './booking-deps.ts';
import type { BookingRow } from './booking-views.ts';

const stamp = (instant: string): string => `${new Date(instant).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
const escapeText = (words: string): string => words.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');

/** RFC 5545 asks for lines of at most 75 octets; a longer one goes on after a space. */
const fold = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
};

/** The slot as an iCalendar event with a reminder two hours before. Holds no name and no number. */
export const calendarFile = (row: BookingRow, campaign: BookableCampaign, language: Language, now: string): string => {
  const say = (text: { zh: string; en: string }): string => escapeText(language === 'en' ? text.en : text.zh);
  const { title, venue } = campaign.plan.basics;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fairground//Booking//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${row.id}@fairground`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(row.starts_at)}`,
    `DTEND:${stamp(row.ends_at)}`,
    `SUMMARY:${say(title)}`,
    `LOCATION:${say(venue.name)} ${say(venue.address)}`,
    `DESCRIPTION:${say({ zh: `入场码 ${row.short_code}`, en: `Entry code ${row.short_code}` })}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${say(title)}`,
    'TRIGGER:-PT2H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
};
