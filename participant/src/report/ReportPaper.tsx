import { CurveChart } from '@fairground/ui/CurveChart.tsx';
import { Meter } from '@fairground/ui/Meter.tsx';
import { Paper } from '@fairground/ui/Paper.tsx';
import { Wordmark } from '@fairground/ui/Wordmark.tsx';
import type { GrowthReport } from '../net/shapes.ts';
import { dayKey, dayWords, shortMoney, wholeMoney } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** Everything on one paper: who, how it went, where the roads parted, what to take home, own words. */
export function ReportPaper({ report }: { report: GrowthReport }) {
  const { t, say, language } = useWords();
  return (
    <Paper kind="receipt" as="article" className="p-report__paper">
      <header className="p-report__head">
        <Wordmark label={t('common.product')} />
        <h2>{t('report.heading', { name: say(report.personaName) })}</h2>
        <p className="fg-note num">
          {say(report.campaignTitle)}
          {' · '}
          {dayWords(dayKey(report.finishedAt), language)}
          {' · '}
          {say(report.alias)}
        </p>
      </header>
      <div className="fg-meters p-report__meters">
        <Meter label={t('play.netWorth')} value={wholeMoney(report.meters.netWorthFen)} isMain />
        <Meter label={t('play.rating')} value={String(report.meters.rating)} />
        <Meter label={t('play.wellbeing')} value={String(report.meters.wellBeing)} />
      </div>
      <Curve report={report} />
      <ReportForks report={report} />
      <ReportLists report={report} />
      {report.diary && (
        <section>
          <h2>{t('report.diary')}</h2>
          <blockquote className="p-report__diary">{report.diary}</blockquote>
        </section>
      )}
      <footer className="p-report__foot">
        <p>{say(report.disclaimer)}</p>
        <p className="num">{t('common.approved', { code: report.approvalCode })}</p>
      </footer>
    </Paper>
  );
}

function Curve({ report }: { report: GrowthReport }) {
  const { t, language } = useWords();
  if (report.curve.length < 2) return null;
  const toPoint = (point: GrowthReport['curve'][number]) => ({ x: point.index, y: point.netWorthFen });
  const yours = report.curve.map(toPoint);
  const others = report.other.map(toPoint);
  const [end, otherEnd] = [yours.at(-1)?.y ?? 0, others.at(-1)?.y];
  const sentence =
    otherEnd === undefined
      ? t('result.sentenceAlone', { you: wholeMoney(end) })
      : t('report.sentence', { you: wholeMoney(end), other: wholeMoney(otherEnd) });
  return (
    <section>
      <h2>{t('report.curve')}</h2>
      <CurveChart
        label={sentence}
        you={{ name: `${t('result.you')} · ${shortMoney(end, language)}`, points: yours }}
        {...(others.length > 1 ? { other: { name: t('result.other'), points: others } } : {})}
        forks={report.forks.map((fork) => ({
          x: fork.index,
          label: language === 'en' ? fork.eventTitle.en : fork.eventTitle.zh,
        }))}
        xTicks={yours.filter((_, at) => at % 3 === 0).map(({ x }) => ({ x, label: t('report.step', { step: x + 1 }) }))}
        format={(value) => wholeMoney(Math.round(value))}
        formatAxis={(value) => shortMoney(value, language)}
        table={{
          open: t('result.figures'),
          head: [t('result.moment'), t('result.you'), t('result.other')].slice(0, others.length > 1 ? 3 : 2),
        }}
        height={220}
      />
      <p className="fg-note">{sentence}</p>
    </section>
  );
}

function ReportForks({ report }: { report: GrowthReport }) {
  const { t, say } = useWords();
  if (report.forks.length === 0) return null;
  return (
    <section>
      <h2>{t('result.forks', { count: report.forks.length })}</h2>
      <ul>
        {report.forks.map((fork) => (
          <li key={fork.index} className="p-report__fork">
            <b>{say(fork.eventTitle)}</b>
            <p className="fg-fork__life">
              <b>{t('result.you')}</b>
              {say(fork.chosen)}
            </p>
            <p className="fg-fork__life fg-fork__life--other">
              <b>{t('result.other')}</b>
              <span className="num">
                {say(fork.alternative)}
                {t('common.colon')}
                {t('result.difference', {
                  worth: wholeMoney(fork.netWorthDifferenceFen, { sign: true }),
                  score:
                    fork.ratingDifference > 0
                      ? `+${fork.ratingDifference}`
                      : String(fork.ratingDifference).replace('-', '−'),
                })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportLists({ report }: { report: GrowthReport }) {
  const { t, say } = useWords();
  return (
    <>
      {report.risks.length > 0 && (
        <section>
          <h2>{t('report.risks')}</h2>
          <ul className="fg-dashed-list">
            {report.risks.map((risk) => (
              <li key={`${risk.ruleId}-${risk.words.zh}`}>
                {say(risk.words)}
                <br />
                <span className="fg-note">{say(risk.source)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.learning.length > 0 && (
        <section>
          <h2>{t('report.learning')}</h2>
          <ul className="fg-dashed-list">
            {report.learning.map((line) => (
              <li key={line.zh}>{say(line)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
