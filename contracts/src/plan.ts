/**
 * The plan of a campaign (活动方案): what the wizard edits section by section, what review hashes as a whole,
 * and what a publication serves. Template and plan have the same shape, so a template is a complete plan without dates.
 */
import { z } from 'zod';
import { clockTime, day, text } from './shapes.ts';

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'key');
const count = z.number().int().min(0).max(10_000_000);

export const funnelStages = [
  'impression',
  'visit',
  'booked',
  'checked-in',
  'completed',
  'surveyed',
  'follow-up',
] as const;
export const funnelStage = z.enum(funnelStages);
export type FunnelStage = z.infer<typeof funnelStage>;

export const tracks = ['personal', 'enterprise'] as const;
export const track = z.enum(tracks);
export type Track = z.infer<typeof track>;

export const basicsSection = z.object({
  title: text,
  tagline: text,
  host: text,
  venue: z.object({ name: text, address: text, fireCapacity: count, operatingCap: count }),
  startsOn: day,
  days: z.number().int().min(1).max(14),
});

export const goalsSection = z.object({
  northStar: text,
  funnel: z
    .array(z.object({ stage: funnelStage, target: count }))
    .min(1)
    .max(7),
  quality: z
    .array(
      z.object({
        key,
        label: text,
        // Whole numbers only: the plan is hashed, and a fraction has no single written form.
        target: z.number().int(),
        unit: z.enum(['score', 'percent', 'minutes', 'seconds', 'count']),
        minResponses: z.number().int().min(0).max(100_000).optional(),
      }),
    )
    .max(12),
});

export const audienceSection = z.object({
  segments: z
    .array(
      z.object({
        key,
        label: text,
        quota: count,
        channels: z.array(z.string().min(1).max(40)).max(10),
        promotesProducts: z.boolean(),
      }),
    )
    .min(1)
    .max(20),
});

export const planSlot = z.object({
  key,
  day: z.number().int().min(1).max(14),
  start: clockTime,
  end: clockTime,
  personal: z.number().int().min(0).max(5000),
  enterprise: z.number().int().min(0).max(5000),
  walkIn: z.number().int().min(0).max(5000),
});

export const slotsSection = z.object({
  hourlyCap: z.number().int().min(1).max(5000),
  stayMinutes: z.number().int().min(10).max(600),
  guideRatio: z.number().int().min(1).max(100),
  expectedShowRatePercent: z.number().int().min(1).max(100),
  perPerson: z.number().int().min(1).max(10),
  cancelUntilHours: z.number().int().min(0).max(240),
  earlyEntryMinutes: z.number().int().min(0).max(720),
  lateGraceMinutes: z.number().int().min(0).max(720),
  waitlist: z.boolean(),
  items: z.array(planSlot).min(1).max(100),
});

/** What may earn points (product principle: never deposits, wealth products, funds or insurance). */
export const earningTriggers = ['checked-in', 'stage-finished', 'survey-answered'] as const;
export const earningRule = z.object({
  trigger: z.enum(earningTriggers),
  points: z.number().int().min(1).max(10_000),
  capPoints: z.number().int().min(1).max(100_000),
});
export const rewardsSection = z.object({ earning: z.array(earningRule).min(1).max(10), expiryNote: text });

export const playSection = z.object({ packId: key, disclaimer: text });

export const surveyQuestion = z.discriminatedUnion('kind', [
  z.object({ key, kind: z.literal('nps'), label: text }),
  z.object({ key, kind: z.literal('rating'), label: text, low: text, high: text }),
  z.object({
    key,
    kind: z.literal('choice'),
    label: text,
    options: z
      .array(z.object({ key, label: text }))
      .min(2)
      .max(8),
  }),
]);
export const surveySection = z.object({
  intro: text,
  questions: z.array(surveyQuestion).min(1).max(12),
  diaryPrompt: text,
});

export const planConsent = z.object({
  purpose: key,
  version: z.number().int().min(1),
  label: text,
  note: text,
  isRequired: z.boolean(),
  retentionDays: z.number().int().min(1).max(3650),
});
export const contentSection = z.object({
  /** Paragraphs of the landing page, in order; every one is hashed and signed. */
  landing: z
    .array(z.object({ key, title: text, body: text }))
    .min(1)
    .max(12),
  stops: z
    .array(z.object({ key, label: text }))
    .min(2)
    .max(8),
  askedFor: text,
  disclaimer: text,
  consents: z.array(planConsent).min(1).max(8),
});

export const planSections = {
  basics: basicsSection,
  goals: goalsSection,
  audience: audienceSection,
  slots: slotsSection,
  rewards: rewardsSection,
  play: playSection,
  survey: surveySection,
  content: contentSection,
} as const;
export type PlanSection = keyof typeof planSections;
export const planSectionNames = Object.keys(planSections) as PlanSection[];

export const plan = z.object(planSections).meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;
