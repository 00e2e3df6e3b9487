import type { growthReport } from '@fairground/contracts/play';
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { type CurvePoint, type RunSummary, summariseRun } from '@fairground/engines/simulation/summary';
import type { z } from 'zod';
import { defect } from '../../kernel/defect.ts';

type GrowthReport = z.input<typeof growthReport>;
type ReportPart = Pick<GrowthReport, 'curve' | 'other' | 'forks' | 'meters' | 'risks' | 'learning' | 'personaName'>;

const curvePoint = (point: CurvePoint, index: number): GrowthReport['curve'][number] => ({
  index,
  eventId: point.eventId,
  netWorthFen: point.netWorthFen,
  rating: point.ratingScore,
});

const forksOf = (summary: RunSummary): GrowthReport['forks'] =>
  summary.decisive.slice(0, 3).map((one) => ({
    index: summary.curve.findIndex((point) => point.eventId === one.eventId),
    eventTitle: one.title,
    chosen: one.chosen.label,
    alternative: one.other.label,
    netWorthDifferenceFen: one.other.outcome.netWorthFen - one.chosen.outcome.netWorthFen,
    ratingDifference: one.other.outcome.ratingScore - one.chosen.outcome.ratingScore,
  }));

/** The heaviest fork's other life, for the dashed line. */
const otherOf = (summary: RunSummary): GrowthReport['other'] => {
  const weigh = (one: RunSummary['decisive'][number]): number =>
    Math.abs(one.other.outcome.netWorthFen - one.chosen.outcome.netWorthFen);
  const heaviest = [...summary.decisive].sort((a, b) => weigh(b) - weigh(a))[0];
  return (heaviest?.otherCurve ?? []).map(curvePoint);
};

const risksOf = (summary: RunSummary, pack: Pack): GrowthReport['risks'] => {
  const seen = new Set<string>();
  return summary.riskPoints.flatMap((hit) => {
    if (seen.has(hit.text.zh)) return [];
    seen.add(hit.text.zh);
    const fact = pack.ruleFacts.find((one) => hit.ruleFactIds.includes(one.id));
    const source = fact
      ? { zh: `${fact.source.zh}${fact.article.zh}`, en: `${fact.source.en}, ${fact.article.en}` }
      : { zh: '模拟规则', en: 'Rule of the simulation' };
    return [{ ruleId: fact?.id ?? hit.sourceId, words: hit.text, source }];
  });
};

/** The part of the report that comes from the run alone; pure, so an auditor's laptop tells the same. */
export const reportOfRun = (pack: Pack, log: Parameters<typeof summariseRun>[1]): ReportPart => {
  const summary = summariseRun(pack, log) ?? defect('a finished run does not replay');
  const persona = pack.personas.find((one) => one.id === log.personaId) ?? defect('a run without its persona');
  const { netWorthFen, cashFen, rating, wellbeing } = summary.finalMeters;
  return {
    personaName: persona.name,
    curve: summary.curve.map(curvePoint),
    other: otherOf(summary),
    forks: forksOf(summary),
    meters: { netWorthFen, cashFen, rating: rating.score, wellBeing: wellbeing },
    risks: risksOf(summary, pack),
    learning: summary.learning.map((item) => item.reflection),
  };
};
