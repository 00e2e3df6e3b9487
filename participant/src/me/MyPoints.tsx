import { Chip } from '@fairground/ui/Chip.tsx';
import { Paper } from '@fairground/ui/Paper.tsx';
import { useQuery } from '@tanstack/react-query';
import { pointsQuery } from '../net/queries.ts';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { clockTime, dayKey, dayWords } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';

const known = ['checked-in', 'stage-finished', 'survey-answered', 'correction'];

/** The balance, what is due and not yet posted, and every entry behind it. */
export function MyPoints() {
  const { t, say, language } = useWords();
  const points = useQuery({
    ...pointsQuery,
    refetchInterval: (query) => ((query.state.data?.duePoints ?? 0) > 0 ? 1_000 : false),
  });
  if (points.isPending) return <Waiting text={t('me.readingPoints')} />;
  if (points.isError) return <NotRead error={points.error} onRetry={() => void points.refetch()} />;
  const { balancePoints, duePoints, items } = points.data;
  return (
    <section>
      <h2 className="fg-lead">{t('me.points')}</h2>
      <Paper kind="card">
        <p className="fg-figure" data-testid="points-balance">
          {balancePoints}
        </p>
        {duePoints > 0 && <p className="fg-lamp-word num">{t('me.due', { points: duePoints })}</p>}
        {items.length === 0 && <p className="fg-note">{t('me.noPoints')}</p>}
        <ul className="fg-dashed-list">
          {items.map((item) => (
            <li key={item.id} className="fg-row fg-row--between p-points">
              <span className="fg-grow">
                {known.includes(item.reason) ? t(`me.reason.${item.reason}`) : item.reason}
                <br />
                <span className="fg-note num">
                  {say(item.campaignTitle)}
                  <br />
                  {dayWords(dayKey(item.at), language)} {clockTime(item.at)}
                </span>
              </span>
              {item.state === 'due' && <Chip tone="wait">{t('me.isDue')}</Chip>}
              <b className="num">{item.points > 0 ? `+${item.points}` : String(item.points).replace('-', '−')}</b>
            </li>
          ))}
        </ul>
      </Paper>
    </section>
  );
}
