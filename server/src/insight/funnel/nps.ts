export interface NpsAnswers {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface NpsScore extends NpsAnswers {
  readonly responses: number;
  readonly minResponses: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.96;

const clamp = (value: number): number => Math.min(100, Math.max(-100, Math.round(value)));

/**
 * Net promoter score, -100 to 100, with its 95 % interval: the mean of answers worth +1, 0 and -1. An answer of each
 * kind is added before the spread is taken (Agresti and Min's adjustment), or a unanimous sample would look certain.
 * Below `minResponses` nothing is told but the number of answers.
 */
export const npsOf = (answers: NpsAnswers, minResponses: number): NpsScore => {
  const { promoters, passives, detractors } = answers;
  const responses = promoters + passives + detractors;
  const hidden = { ...answers, responses, minResponses, score: null, low: null, high: null };
  if (responses === 0 || responses < minResponses) return hidden;
  const n = responses + 3;
  const up = (promoters + 1) / n;
  const down = (detractors + 1) / n;
  const mean = up - down;
  const half = z * Math.sqrt((up + down - mean * mean) / n);
  const score = clamp(((promoters - detractors) * 100) / responses);
  return {
    ...hidden,
    score,
    low: Math.min(score, clamp((mean - half) * 100)),
    high: Math.max(score, clamp((mean + half) * 100)),
  };
};
