import type { earningTriggers, FunnelStage, Plan, Track } from '@fairground/contracts/plan';
import type { Text } from '@fairground/contracts/shapes';

type Unit = Plan['goals']['quality'][number]['unit'];

export const stageWords: Readonly<Record<FunnelStage, Text>> = {
  impression: { zh: '曝光', en: 'Impressions' },
  visit: { zh: '访问活动页', en: 'Visits' },
  booked: { zh: '预约', en: 'Booked' },
  'checked-in': { zh: '签到', en: 'Checked in' },
  completed: { zh: '走完一站', en: 'Finished a stage' },
  surveyed: { zh: '答完问卷', en: 'Answered the survey' },
  'follow-up': { zh: '同意后续联系', en: 'Agreed to follow-up' },
};

export const trackWords: Readonly<Record<Track, Text>> = {
  personal: { zh: '个人', en: 'personal' },
  enterprise: { zh: '企业', en: 'enterprise' },
};

export const earningWords: Readonly<Record<(typeof earningTriggers)[number], Text>> = {
  'checked-in': { zh: '签到', en: 'Check-in' },
  'stage-finished': { zh: '走完一站', en: 'Finished stage' },
  'survey-answered': { zh: '答完问卷', en: 'Survey answered' },
};

export const unitWords: Readonly<Record<Unit, Text>> = {
  score: { zh: '分', en: 'points' },
  percent: { zh: '%', en: '%' },
  minutes: { zh: '分钟', en: 'minutes' },
  seconds: { zh: '秒', en: 'seconds' },
  count: { zh: '', en: '' },
};
