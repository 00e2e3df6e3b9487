import type { Meters } from '@fairground/engines/simulation/step-types';
import { Meter } from '@fairground/ui/Meter.tsx';
import { wholeMoney } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** The rating's scale, and the share of income at which loans become dangerous (basis points). */
const rating = { low: 350, high: 950 };
const debtLimitBp = 5_000;
const debtScaleBp = 7_000;

/** What a player always sees: three amounts, then the bars. Loans get their bar when there are loans. */
export function PlayMeters({ meters }: { meters: Meters }) {
  const { t } = useWords();
  const { score, grade } = meters.rating;
  const hasLoan = meters.debtServiceBp > 0;
  const percent = Math.floor(meters.debtServiceBp / 100);
  return (
    <section className="fg-stack fg-stack--tight" aria-label={t('play.meters')}>
      <div className="fg-meters">
        <Meter label={t('play.netWorth')} value={wholeMoney(meters.netWorthFen)} isMain />
        <Meter label={t('play.cash')} value={wholeMoney(meters.cashFen)} />
        <Meter label={t('play.surplus')} value={wholeMoney(meters.surplusFen, { sign: true })} />
      </div>
      <div className="fg-meters fg-meters--wide">
        <Meter
          label={t('play.rating')}
          value={`${score} · ${t(`play.grade.${grade}`)}`}
          fraction={(score - rating.low) / (rating.high - rating.low)}
          steps={5}
          low={String(rating.low)}
          high={String(rating.high)}
        />
        {hasLoan ? (
          <Meter
            label={t('play.debtService')}
            value={percent > 900 ? t('play.noIncome') : `${percent}%`}
            fraction={meters.debtServiceBp / debtScaleBp}
            limit={{ fraction: debtLimitBp / debtScaleBp, text: t('play.debtLimit') }}
          />
        ) : (
          <Meter
            label={t('play.wellbeing')}
            value={String(meters.wellbeing)}
            fraction={meters.wellbeing / 100}
            low="0"
            high="100"
          />
        )}
      </div>
      {hasLoan && (
        <Meter
          label={t('play.wellbeing')}
          value={String(meters.wellbeing)}
          fraction={meters.wellbeing / 100}
          low="0"
          high="100"
        />
      )}
    </section>
  );
}
