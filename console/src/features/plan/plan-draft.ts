import { type Plan, type PlanSection, planSectionNames, planSections } from '@fairground/contracts/plan';

/** A field's address inside the plan: `basics.venue.name.zh`, `slots.items.3.personal`. */
export type FieldPath = string;

type Branch = Record<string, unknown> | readonly unknown[];
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

const replaced = (branch: Branch, key: string, value: unknown): Branch => {
  if (!Array.isArray(branch)) return { ...branch, [key]: value };
  const copy = [...branch];
  copy[Number(key)] = value;
  return copy;
};

const changedAt = (branch: unknown, keys: readonly string[], value: unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (!isBranch(branch)) return branch;
  const child = (branch as Record<string, unknown>)[key];
  return replaced(branch, key, changedAt(child, rest, value));
};

/** The plan with one field changed; everything beside the way to that field stays the same object. */
export const changePlan = (plan: Plan, path: FieldPath, value: unknown): Plan =>
  changedAt(plan, path.split('.'), value) as Plan;

const isSectionChanged = (draft: Plan, saved: Plan, section: PlanSection): boolean =>
  JSON.stringify(draft[section]) !== JSON.stringify(saved[section]);

export const changedSections = (draft: Plan, saved: Plan): PlanSection[] =>
  planSectionNames.filter((section) => isSectionChanged(draft, saved, section));

/** What the schema says about one field, told apart as far as a sentence needs. */
export interface FieldIssue {
  readonly code: string;
  readonly limit?: number;
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
}

const limitOf = (value: unknown): number | undefined =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;

const toFieldIssue = (issue: Issue): FieldIssue => {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { code: 'missing' };
    return { code: issue.origin === 'array' ? 'too-few' : 'too-small', limit: limitOf(issue.minimum) };
  }
  if (issue.code === 'too_big') {
    return {
      code: issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-big',
      limit: limitOf(issue.maximum),
    };
  }
  if (issue.code === 'invalid_type') return { code: 'no-figure' };
  if (issue.code === 'invalid_format') return { code: 'format' };
  return { code: 'other' };
};

/** Issues of one section by field path; empty when the server would accept its shape. */
export const checkSection = (draft: Plan, section: PlanSection): Record<FieldPath, FieldIssue> => {
  const result = planSections[section].safeParse(draft[section]);
  if (result.success) return {};
  const found: Record<FieldPath, FieldIssue> = {};
  for (const issue of result.error.issues as readonly Issue[]) {
    const path = [section, ...issue.path.map(String)].join('.');
    found[path] ??= toFieldIssue(issue);
  }
  return found;
};

/** Scales every stage of the funnel by the change of the booked target; shares between stages stay as the template has them. */
export const scaleFunnel = (funnel: Plan['goals']['funnel'], booked: number): Plan['goals']['funnel'] => {
  const before = funnel.find((row) => row.stage === 'booked')?.target ?? 0;
  if (!Number.isFinite(booked) || before <= 0) {
    return funnel.map((row) => (row.stage === 'booked' ? { ...row, target: booked } : row));
  }
  return funnel.map((row) => ({
    ...row,
    target: row.stage === 'booked' ? booked : Math.round((row.target * booked) / before),
  }));
};

/** The one value all slots share, or null when they differ. */
export const sharedSeats = (
  items: Plan['slots']['items'],
  kind: 'personal' | 'enterprise' | 'walkIn',
): number | null => {
  const first = items[0]?.[kind];
  return first !== undefined && items.every((item) => Object.is(item[kind], first)) ? first : null;
};

/** Seats that can be booked ahead or taken at the door, over all slots. */
export const totalSeats = (items: Plan['slots']['items']): number =>
  items.reduce((sum, item) => sum + item.personal + item.enterprise + item.walkIn, 0);

/** Slots for exactly `days` days: days beyond are dropped, missing days get those of the first day. */
export const fitSlotsToDays = (items: Plan['slots']['items'], days: number): Plan['slots']['items'] => {
  const kept = items.filter((item) => item.day <= days);
  const pattern = items.filter((item) => item.day === 1);
  const missing = Array.from({ length: days }, (_, index) => index + 1).filter(
    (day) => !kept.some((item) => item.day === day),
  );
  return [
    ...kept,
    ...missing.flatMap((day) => pattern.map((item, index) => ({ ...item, day, key: `d${day}s${index + 1}` }))),
  ];
};

/** My draft moved onto a newer plan: sections I touched stay mine, all others are the newer ones. */
export const rebaseDraft = (draft: Plan, base: Plan, newer: Plan): Plan => {
  const mine = Object.fromEntries(changedSections(draft, base).map((section) => [section, draft[section]]));
  return { ...newer, ...mine };
};

/** Sections that both I and somebody else changed since `base`: only these need a decision. */
export const sectionsInConflict = (draft: Plan, base: Plan, newer: Plan): PlanSection[] =>
  changedSections(draft, base).filter(
    (section) => isSectionChanged(newer, base, section) && isSectionChanged(newer, draft, section),
  );
