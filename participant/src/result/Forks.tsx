import { wholeMoney } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { monthOf, yearOf } from './result-words.ts';
import type { RunResult } from './use-result.ts';

/** Where the roads parted: both lives in a line each, same luck, one choice changed. */
export function Forks({ result }: { result: RunResult }) {
  const { t, say } = useWords();
  const { summary, pack } = result;
  if (summary.decisive.length === 0) return null;
  return (
    <section>
      <div className="fg-heading">
        <h2>{t('result.forks', { count: summary.decisive.length })}</h2>
        <span className="fg-note">{t('result.sameLuck')}</span>
      </div>
      <ul>
        {summary.decisive.map((fork) => {
          const worthFen = fork.other.outcome.netWorthFen - fork.chosen.outcome.netWorthFen;
          const score = fork.other.outcome.ratingScore - fork.chosen.outcome.ratingScore;
          return (
            <li key={fork.eventId} className="fg-fork">
              <div className="fg-fork__when">
                <b className="num">{t('result.year', { year: yearOf(monthOf(pack, fork.eventId)) })}</b>
              </div>
              <div>
                <p className="p-fork__title">{say(fork.title)}</p>
                <p className="fg-fork__life">
                  <b>{t('result.you')}</b>
                  {say(fork.chosen.label)}
                </p>
                <p className="fg-fork__life fg-fork__life--other">
                  <b>{t('result.other')}</b>
                  <span className="num">
                    {say(fork.other.label)}
                    {t('common.colon')}
                    {t('result.difference', {
                      worth: wholeMoney(worthFen, { sign: true }),
                      score: score > 0 ? `+${score}` : String(score).replace('-', '−'),
                    })}
                  </span>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
