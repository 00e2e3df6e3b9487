import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeStep, isShown, type RatingInputs, rateCredit } from './rating.ts';

const clean: RatingInputs = {
  provenMonths: 24,
  adverse: [],
  debtServiceBp: 0,
  revolvingUseBp: 0,
  historyMonths: 60,
  newCredits: 0,
  creditKinds: 3,
};

const kinds = fc.constantFrom('late30' as const, 'late60' as const, 'late90' as const, 'misconduct' as const);
const files: fc.Arbitrary<RatingInputs> = fc.record({
  provenMonths: fc.nat(40),
  adverse: fc.array(kinds, { maxLength: 4 }),
  debtServiceBp: fc.nat(12_000),
  revolvingUseBp: fc.nat(12_000),
  historyMonths: fc.nat(120),
  newCredits: fc.nat(6),
  creditKinds: fc.nat(5),
});

test('the rating stays within 350 and 950 and its parts explain it', () => {
  fc.assert(
    fc.property(files, (file) => {
      const { score, parts, cappedAt } = rateCredit(file);
      const raw = 350 + parts.repayment + parts.debt + parts.history + parts.newCredit + parts.mix;
      return score >= 350 && score <= 950 && score === (cappedAt ?? raw);
    }),
  );
  expect(rateCredit(clean)).toMatchObject({ score: 950, grade: 'AAA', cappedAt: null });
});

test('worse conduct never raises the rating', () => {
  const worse: readonly ((file: RatingInputs, by: number) => RatingInputs)[] = [
    (file, by) => ({ ...file, debtServiceBp: file.debtServiceBp + by }),
    (file, by) => ({ ...file, revolvingUseBp: file.revolvingUseBp + by }),
    (file, by) => ({ ...file, newCredits: file.newCredits + (by % 4) }),
    (file, by) => ({ ...file, provenMonths: Math.max(file.provenMonths - (by % 24), 0) }),
    (file) => ({ ...file, adverse: [...file.adverse, 'late30'] }),
    (file) => ({ ...file, adverse: [...file.adverse, 'late60'] }),
    (file) => ({ ...file, adverse: [...file.adverse, 'late90'] }),
    (file) => ({ ...file, adverse: [...file.adverse, 'misconduct'] }),
  ];
  fc.assert(
    fc.property(files, fc.constantFrom(...worse), fc.nat(5000), (file, worsen, by) => {
      return rateCredit(worsen(file, by)).score <= rateCredit(file).score;
    }),
    { numRuns: 20_000 },
  );
});

test('debt service of 25, 45, 52, 60 and 75 % of income gives falling grades', () => {
  const grades = [2500, 4500, 5200, 6000, 7500].map((debtServiceBp) => rateCredit({ ...clean, debtServiceBp }));
  const scores = grades.map((rating) => rating.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(5);
  expect(grades.slice(2).map((rating) => rating.grade)).toEqual(['BBB', 'BB', 'B']);
  expect(grades[4]).toMatchObject({ cappedAt: 599, capReason: 'debt-service' });
});

test('lending out an account costs exactly 120 points of a new file', () => {
  const fresh = { ...clean, provenMonths: 0, historyMonths: 0, creditKinds: 0 };
  expect(rateCredit(fresh).score - rateCredit({ ...fresh, adverse: ['misconduct'] }).score).toBe(120);
});

test('sixty days late caps the rating at 649 however good the rest is', () => {
  expect(rateCredit({ ...clean, adverse: ['late60'] })).toMatchObject({ score: 649, capReason: 'late-payment' });
});

test('an adverse entry disappears five years after the conduct ended, not after it began', () => {
  const entry = { kind: 'late30' as const, key: 'k', fromMonth: 0, endedMonth: 10 };
  expect(isShown(entry, 69)).toBe(true);
  expect(isShown(entry, 70)).toBe(false);
  expect(isShown({ ...entry, endedMonth: null }, 500)).toBe(true);
});

test('grades are ordered from AAA to C', () => {
  expect(gradeStep('AAA')).toBe(0);
  expect(gradeStep('C')).toBe(6);
});
