/** The stack machine's operations. The numbers are part of published packs: add new ones, never renumber. */
export const OP = {
  push: 0,
  variable: 1,
  balance: 2,
  chosen: 3,
  draw: 4,
  sample: 5,
  meter: 6,
  add: 10,
  subtract: 11,
  multiply: 12,
  divide: 13,
  remainder: 14,
  negate: 15,
  not: 16,
  equal: 20,
  notEqual: 21,
  less: 22,
  lessOrEqual: 23,
  greater: 24,
  greaterOrEqual: 25,
  min: 30,
  max: 31,
  mulDiv: 32,
  jump: 40,
  jumpIfFalse: 41,
} as const;

/** What a program may read of the household besides variables and balances, by position. */
export const METER_NAMES = [
  'month',
  'stepCount',
  'netWorthFen',
  'debtFen',
  'surplusFen',
  'debtServiceBp',
  'ratingScore',
  'adverseCount',
] as const;

export type MeterName = (typeof METER_NAMES)[number];
