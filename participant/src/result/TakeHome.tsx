import type { RunSummary } from '@fairground/engines/simulation/summary';
import { Icon } from '@fairground/ui/Icon.tsx';
import { useWords } from '../view/ViewProvider.tsx';

/** What was met and what to take home: badges, then questions worth a thought. */
export function TakeHome({ summary }: { summary: RunSummary }) {
  const { t, say } = useWords();
  return (
    <>
      {summary.badges.length > 0 && (
        <section>
          <h2 className="fg-lead">{t('result.badges')}</h2>
          <ul className="fg-stack fg-stack--tight p-badges">
            {summary.badges.map((badge) => (
              <li key={badge.id} className="p-badge">
                <Icon name="flag" />
                <span>
                  <b>{say(badge.name)}</b>
                  {t('landing.comma')}
                  {say(badge.why)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {summary.learning.length > 0 && (
        <section>
          <h2 className="fg-lead">{t('result.learning')}</h2>
          <ul className="fg-dashed-list">
            {summary.learning.map((item) => (
              <li key={item.eventId}>
                {say(item.reflection)}
                <br />
                <span className="fg-note">{say(item.title)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
