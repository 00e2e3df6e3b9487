import { CurveChart } from '@fairground/ui/CurveChart.tsx';
import { shortMoney, wholeMoney } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { curvePoints, monthOf, otherLife, yearOf, yearTicks } from './result-words.ts';
import type { RunResult } from './use-result.ts';

/** What happened, as a line; the other me dashed; lanterns where the roads parted. No line into the future. */
export function ResultCurve({ result }: { result: RunResult }) {
  const { t, language } = useWords();
  const { summary, startMeters, pack } = result;
  const yours = curvePoints(startMeters.netWorthFen, summary.curve);
  const other = otherLife(summary.decisive);
  const others = other ? curvePoints(startMeters.netWorthFen, other.otherCurve) : [];
  const partedAt = other ? monthOf(pack, other.eventId) : 0;
  const end = yours.at(-1)?.y ?? 0;
  const otherEnd = others.at(-1)?.y;
  const last = Math.max(yours.at(-1)?.x ?? 12, others.at(-1)?.x ?? 0);
  const sentence =
    otherEnd === undefined
      ? t('result.sentenceAlone', { you: wholeMoney(end) })
      : t('result.sentence', { you: wholeMoney(end), other: wholeMoney(otherEnd), year: yearOf(partedAt) });
  return (
    <CurveChart
      label={sentence}
      you={{ name: `${t('result.you')} · ${shortMoney(end, language)}`, points: yours }}
      {...(others.length > 1
        ? { other: { name: t('result.other'), points: others.filter((point) => point.x >= partedAt) } }
        : {})}
      forks={summary.decisive.map((fork) => ({
        x: monthOf(pack, fork.eventId),
        label: t('result.year', { year: yearOf(monthOf(pack, fork.eventId)) }),
      }))}
      xTicks={yearTicks(last).map((x, index) => ({
        x,
        label: index === 0 ? t('result.year', { year: 1 }) : String(index + 1),
      }))}
      format={(value) => wholeMoney(Math.round(value))}
      formatAxis={(value) => shortMoney(value, language)}
      table={{
        open: t('result.figures'),
        head: [t('result.moment'), t('result.you'), t('result.other')].slice(0, others.length > 1 ? 3 : 2),
      }}
      height={250}
    />
  );
}
