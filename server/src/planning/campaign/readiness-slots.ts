import type { ReadinessRule } from './campaign-deps.ts';
import { block, evidence, later, lit } from './readiness-findings.ts';
import { busiestDay, busiestHour, minutesOf, peakInside } from './slot-load.ts';

/** Hard ceiling of the house for one entrance, in guests an hour. */
const hourlyLimit = 200;
/** From this many a day on a public-security permit is needed (Regulations on mass events, art. 2), applied for 20 days ahead (art. 13). */
const massEventFrom = 1000;
const permitDays = 20;

export const slotRules: readonly ReadinessRule[] = [
  {
    id: 'slots-inside-the-days',
    section: 'slots',
    title: { zh: '场次都在活动期内', en: 'Slots lie within the days' },
    check: ({ basics, slots }) => {
      const wrong = slots.items.filter(
        (slot) => slot.day > basics.days || minutesOf(slot.end) <= minutesOf(slot.start),
      );
      return wrong.length === 0
        ? lit(`${slots.items.length}场都对`, `All ${slots.items.length} slots are right`)
        : block(
            `${wrong.length}场的日子或起止时间不对：${wrong[0]?.key}`,
            `${wrong.length} slots have a wrong day or time: ${wrong[0]?.key}`,
          );
    },
  },
  {
    id: 'slot-keys-differ',
    section: 'slots',
    title: { zh: '场次编号不重复', en: 'Slot keys differ' },
    check: ({ slots }) =>
      new Set(slots.items.map((slot) => slot.key)).size === slots.items.length
        ? lit('没有重复', 'No two are equal')
        : block('有两场编号一样', 'Two slots have the same key'),
  },
  {
    id: 'slots-last-the-stay',
    section: 'slots',
    title: { zh: '场次够长', en: 'Slots last the stay' },
    check: ({ slots }) => {
      const short = slots.items.filter((slot) => minutesOf(slot.end) - minutesOf(slot.start) < slots.stayMinutes);
      return short.length === 0
        ? lit(`每场不短于${slots.stayMinutes}分钟`, `No slot is shorter than ${slots.stayMinutes} minutes`)
        : later(
            `${short.length}场比停留时间${slots.stayMinutes}分钟短`,
            `${short.length} slots are shorter than the stay of ${slots.stayMinutes} minutes`,
          );
    },
  },
  {
    id: 'admission-within-the-hour',
    section: 'slots',
    title: { zh: '每小时进场', en: 'Admission by the hour' },
    check: ({ slots }) => {
      if (slots.hourlyCap > hourlyLimit)
        return block(
          `每小时最多${hourlyLimit}人，现在填了${slots.hourlyCap}`,
          `At most ${hourlyLimit} an hour, not ${slots.hourlyCap}`,
        );
      const hour = busiestHour(slots.items);
      return hour <= slots.hourlyCap
        ? lit(`最忙一小时进${hour}人，上限${slots.hourlyCap}`, `${hour} in the busiest hour, cap ${slots.hourlyCap}`)
        : block(
            `最忙一小时要进${hour}人，超过上限${slots.hourlyCap}`,
            `${hour} in the busiest hour, above the cap of ${slots.hourlyCap}`,
          );
    },
  },
  {
    id: 'peak-within-operating-cap',
    section: 'slots',
    title: { zh: '交叠时段不超员', en: 'Overlaps stay within the cap' },
    check: ({ basics, slots }) => {
      const expected = Math.ceil((peakInside(slots.items) * slots.expectedShowRatePercent) / 100);
      const cap = basics.venue.operatingCap;
      return expected <= cap
        ? lit(`预计最多同时${expected}人，上限${cap}`, `${expected} at once expected, cap ${cap}`)
        : block(
            `预计同时${expected}人，超过上限${cap}，错开场次或减名额`,
            `${expected} at once expected, above the cap of ${cap}: part the slots or take seats away`,
          );
    },
  },
  {
    id: 'peak-within-fire-limit',
    section: 'slots',
    title: { zh: '人人都来也装得下', en: 'Safe even if everybody comes' },
    check: ({ basics, slots }) => {
      const peak = peakInside(slots.items);
      const guides = Math.ceil(peak / slots.guideRatio);
      const limit = basics.venue.fireCapacity;
      return peak + guides <= limit
        ? lit(
            `客人${peak}加引导师${guides}，消防核定${limit}`,
            `${peak} guests and ${guides} guides, fire limit ${limit}`,
          )
        : block(
            `客人${peak}加引导师${guides}，超过消防核定${limit}`,
            `${peak} guests and ${guides} guides, above the fire limit of ${limit}`,
          );
    },
  },
  {
    id: 'guides-for-guests',
    section: 'slots',
    title: { zh: '引导师配比', en: 'Guides for the guests' },
    check: ({ slots }) => {
      const guides = Math.ceil((peakInside(slots.items) * slots.expectedShowRatePercent) / 100 / slots.guideRatio);
      return slots.guideRatio <= 15
        ? lit(`每${slots.guideRatio}人1位，同时要${guides}位`, `One for every ${slots.guideRatio}, ${guides} at once`)
        : block(
            `每${slots.guideRatio}人才1位，不能少于每15人1位`,
            `One for every ${slots.guideRatio} is too few; at least one for every 15`,
          );
    },
  },
  {
    id: 'mass-event-permit',
    section: 'slots',
    title: { zh: '大型活动许可', en: 'Mass event permit' },
    check: ({ basics, slots }, { today, state }) => {
      const perDay = busiestDay(slots.items);
      if (perDay < massEventFrom)
        return lit(
          `单日${perDay}人，不到${massEventFrom}，不用办许可`,
          `${perDay} a day, below ${massEventFrom}: no permit needed`,
        );
      const left = Math.round((Date.parse(basics.startsOn) - Date.parse(today)) / 86_400_000);
      return left < permitDays && state !== 'published' && state !== 'ended'
        ? block(
            `单日${perDay}人要办许可，得提前${permitDays}天申请，现在只剩${left}天`,
            `${perDay} a day need a permit, applied for ${permitDays} days ahead; only ${left} are left`,
          )
        : evidence(
            `单日${perDay}人，要公安许可，提前${permitDays}天申请`,
            `${perDay} a day need a public-security permit, applied for ${permitDays} days ahead`,
          );
    },
  },
  {
    id: 'waitlist-open',
    section: 'slots',
    title: { zh: '候补', en: 'Waitlist' },
    check: ({ slots }) =>
      slots.waitlist
        ? lit('约满后可候补', 'A full slot has a waitlist')
        : later('约满后没有候补，空出来的位置会浪费', 'Without a waitlist, cancelled seats stay empty'),
  },
];
