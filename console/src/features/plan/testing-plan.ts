import type { Plan } from '@fairground/contracts/plan';

const both = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const slots = (): Plan['slots'] => ({
  hourlyCap: 200,
  stayMinutes: 90,
  guideRatio: 10,
  expectedShowRatePercent: 75,
  perPerson: 1,
  cancelUntilHours: 12,
  earlyEntryMinutes: 20,
  lateGraceMinutes: 20,
  waitlist: true,
  items: [
    { key: 'd1s1', day: 1, start: '09:00', end: '10:30', personal: 80, enterprise: 30, walkIn: 10 },
    { key: 'd2s1', day: 2, start: '13:00', end: '14:30', personal: 80, enterprise: 30, walkIn: 10 },
  ],
});

/** A small complete plan for tests. */
export const aPlan = (): Plan => ({
  basics: {
    title: both('体验日', 'The day'),
    tagline: both('走一段人生', 'Walk a life'),
    host: both('示例银行', 'Example Bank'),
    venue: {
      name: both('二号厅', 'Hall 2'),
      address: both('滨江路', 'Riverside Road'),
      fireCapacity: 480,
      operatingCap: 300,
    },
    startsOn: '2027-03-20',
    days: 2,
  },
  goals: {
    northStar: both('走完一站的人数', 'Guests who finish a stage'),
    funnel: [
      { stage: 'visit', target: 9000 },
      { stage: 'booked', target: 1200 },
      { stage: 'checked-in', target: 900 },
    ],
    quality: [{ key: 'nps', label: both('净推荐值', 'NPS'), target: 45, unit: 'score', minResponses: 300 }],
  },
  audience: {
    segments: [
      { key: 'student', label: both('学生', 'Students'), quota: 360, channels: ['公众号'], promotesProducts: false },
    ],
  },
  slots: slots(),
  rewards: {
    earning: [{ trigger: 'checked-in', points: 20, capPoints: 20 }],
    expiryNote: both('次日到期', 'Expires the next day'),
  },
  play: { packId: 'personal-student', disclaimer: both('只供学习', 'For learning only') },
  survey: {
    intro: both('三个问题', 'Three questions'),
    questions: [{ key: 'nps', kind: 'nps', label: both('推荐吗', 'Recommend?') }],
    diaryPrompt: both('写一句', 'A line'),
  },
  content: {
    landing: [{ key: 'p1', title: both('体验', 'Play'), body: both('走一段', 'Walk') }],
    stops: [
      { key: 'in', label: both('签到', 'In') },
      { key: 'out', label: both('问卷', 'Out') },
    ],
    askedFor: both('手机号', 'Mobile'),
    disclaimer: both('不构成依据', 'No basis'),
    consents: [
      {
        purpose: 'booking',
        version: 1,
        label: both('预约', 'Booking'),
        note: both('必要', 'Required'),
        isRequired: true,
        retentionDays: 90,
      },
    ],
  },
});
