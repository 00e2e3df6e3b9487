import { type FunnelStage, funnelStages, type Plan } from '@fairground/contracts/plan';
import type { ReadinessRule } from './campaign-deps.ts';
import { block, evidence, later, lit } from './readiness-findings.ts';
import { seatsOf } from './slot-load.ts';

const targetOf = (plan: Plan, stage: FunnelStage): number =>
  plan.goals.funnel.find((row) => row.stage === stage)?.target ?? 0;

/** All seats of all slots, walk-ins among them. */
export const capacityOf = (plan: Pick<Plan, 'slots'>): number =>
  plan.slots.items.reduce((sum, slot) => sum + seatsOf(slot), 0);

const han = /\p{Script=Han}/u;
const latin = /[A-Za-z]/;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Who, when, what for: basics, goals and audience. */
export const goalRules: readonly ReadinessRule[] = [
  {
    id: 'title-in-both-languages',
    section: 'basics',
    title: { zh: '活动名称', en: 'Title' },
    check: ({ basics: { title } }) =>
      han.test(title.zh) && latin.test(title.en) && !han.test(title.en)
        ? lit('中文英文都有', 'Given in both languages')
        : block('中文名要写中文，英文名要写英文', 'Write the Chinese title in Chinese and the English one in English'),
  },
  {
    id: 'starts-in-the-future',
    section: 'basics',
    title: { zh: '开始日期', en: 'First day' },
    check: ({ basics }, { today, state }) => {
      const left = daysBetween(today, basics.startsOn);
      // What is published was checked when it was submitted; its day is meant to come.
      if (state === 'published' || state === 'ended')
        return lit(`${basics.startsOn}开始`, `Begins on ${basics.startsOn}`);
      if (left <= 0)
        return block(`${basics.startsOn}已经到了，往后改`, `${basics.startsOn} has come; choose a later day`);
      return left < 14
        ? later(`只剩${left}天，审核和宣传会很紧`, `Only ${left} days left for review and publicity`)
        : lit(`还有${left}天`, `${left} days ahead`);
    },
  },
  {
    id: 'venue-within-fire-limit',
    section: 'basics',
    title: { zh: '场地容量', en: 'Capacity of the venue' },
    check: ({ basics: { venue } }) =>
      venue.operatingCap > 0 && venue.operatingCap <= venue.fireCapacity
        ? lit(
            `同时在场${venue.operatingCap}，消防核定${venue.fireCapacity}`,
            `${venue.operatingCap} at once, fire limit ${venue.fireCapacity}`,
          )
        : block(
            `同时在场上限${venue.operatingCap}，要大于0，并且不超过消防核定的${venue.fireCapacity}`,
            `The operating cap ${venue.operatingCap} must be above 0 and within the fire limit ${venue.fireCapacity}`,
          ),
  },
  {
    id: 'every-stage-has-a-target',
    section: 'goals',
    title: { zh: '每一环都有数', en: 'A target for every stage' },
    check: (plan) => {
      const missing = funnelStages.filter((stage) => targetOf(plan, stage) <= 0).length;
      return missing === 0
        ? lit(
            `七环都有目标，${plan.basics.startsOn}起算`,
            `Seven stages with targets, due from ${plan.basics.startsOn}`,
          )
        : block(`还有${missing}环没有目标数`, `${missing} stages have no target`);
    },
  },
  {
    id: 'funnel-narrows',
    section: 'goals',
    title: { zh: '漏斗逐层变窄', en: 'The funnel narrows' },
    check: (plan) => {
      const targets = funnelStages.map((stage) => targetOf(plan, stage));
      const place = targets.findIndex((target, index) => index > 0 && target > (targets[index - 1] ?? 0));
      return place < 0
        ? lit(targets.join(' → '), targets.join(' → '))
        : block(
            `后一环${targets[place]}比前一环${targets[place - 1]}还多`,
            `A later stage has ${targets[place]}, more than the ${targets[place - 1]} before it`,
          );
    },
  },
  {
    id: 'bookings-fit-capacity',
    section: 'goals',
    title: { zh: '预约目标装得下', en: 'Bookings fit the seats' },
    check: (plan) => {
      const [target, capacity] = [targetOf(plan, 'booked'), capacityOf(plan)];
      return target <= capacity
        ? lit(`目标${target}，共${capacity}个位置`, `Target ${target}, ${capacity} seats`)
        : block(`目标${target}，场次只有${capacity}个位置`, `Target ${target}, but the slots have ${capacity} seats`);
    },
  },
  {
    id: 'check-ins-follow-show-rate',
    section: 'goals',
    title: { zh: '到场目标合理', en: 'Check-ins follow the show rate' },
    check: (plan) => {
      const rate = plan.slots.expectedShowRatePercent;
      const expected = Math.round((targetOf(plan, 'booked') * rate) / 100);
      const target = targetOf(plan, 'checked-in');
      const sum = `${targetOf(plan, 'booked')} × ${rate}% = ${expected}`;
      return target <= expected
        ? lit(sum, sum)
        : later(`目标${target}，按到场率只有${sum}`, `Target ${target}; the show rate gives ${sum}`);
    },
  },
  {
    id: 'nps-has-enough-answers',
    section: 'goals',
    title: { zh: '净推荐值有最小样本', en: 'NPS has a least number of answers' },
    check: (plan) => {
      const least = plan.goals.quality.find((goal) => goal.key === 'nps')?.minResponses ?? 0;
      const surveyed = targetOf(plan, 'surveyed');
      if (least < 30)
        return block('写明至少多少份才算数，不少于30', 'State from how many answers on it counts, at least 30');
      return least <= surveyed
        ? lit(`满${least}份才公布`, `Shown from ${least} answers on`)
        : block(
            `要${least}份才公布，问卷目标只有${surveyed}`,
            `It needs ${least} answers, the survey target is ${surveyed}`,
          );
    },
  },
  {
    id: 'quotas-reach-target',
    section: 'audience',
    title: { zh: '客群名额', en: 'Quotas of the segments' },
    check: (plan) => {
      const sum = plan.audience.segments.reduce((total, segment) => total + segment.quota, 0);
      const target = targetOf(plan, 'booked');
      return sum >= target
        ? lit(`合计${sum}，够预约目标${target}`, `${sum} in all, enough for ${target} bookings`)
        : block(`合计${sum}，不够预约目标${target}`, `${sum} in all, short of ${target} bookings`);
    },
  },
  {
    id: 'no-products-promoted',
    section: 'audience',
    title: { zh: '不推介产品', en: 'No products promoted' },
    check: ({ audience }) => {
      const selling = audience.segments.filter((segment) => segment.promotesProducts);
      return selling.length === 0
        ? lit('各客群都不推介产品', 'No segment is sold products')
        : evidence(
            `${selling.map((segment) => segment.label.zh).join('、')}会推介产品，要附适当性材料`,
            `Products are promoted to ${selling.map((segment) => segment.label.en).join(', ')}: attach the suitability papers`,
          );
    },
  },
];
