import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { bookingsQuery, campaignQuery, consentsQuery } from '../net/queries.ts';
import type { PlanConsent } from '../net/shapes.ts';
import { useNews } from '../parts/News.tsx';
import { NotRead, Refused } from '../parts/PageState.tsx';
import { dayKey, dayWords } from '../parts/plan-words.ts';
import { useAction } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';

interface Row {
  readonly purpose: string;
  readonly version: number;
  readonly isGiven: boolean;
  readonly at: string;
  readonly campaignId: string | null;
}

/** Every consent with the way back: withdrawing is as easy as giving (PIPL art. 15). */
export function MyConsents() {
  const { t, say, language } = useWords();
  const tell = useNews();
  const queries = useQueryClient();
  const consents = useQuery(consentsQuery);
  const wordingOf = useWordings();
  const decide = useAction('decideConsents');
  const set = async (row: Row, isGiven: boolean) => {
    if (row.campaignId === null) return;
    const { campaignId, purpose, version } = row;
    const body = { campaignId, decisions: [{ purpose, version, isGiven }] };
    const result = await decide.run({ intent: `consent:${campaignId}:${purpose}:${isGiven}:${row.at}`, body });
    if (result.kind === 'refused') return;
    tell(t(isGiven ? 'me.given' : 'me.withdrawn'));
    await queries.invalidateQueries({ queryKey: consentsQuery.queryKey });
  };
  if (consents.isError) return <NotRead error={consents.error} onRetry={() => void consents.refetch()} />;
  const items = consents.data ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="fg-lead">{t('me.consents')}</h2>
      <p className="fg-note">{t('me.consentsNote')}</p>
      <Refused problem={decide.problem} />
      <ul className="fg-dashed-list">
        {items.map((row) => {
          const wording = wordingOf(row.campaignId, row.purpose);
          const label = wording ? say(wording.label) : row.purpose;
          return (
            <li key={`${row.campaignId}-${row.purpose}`} className="fg-row fg-row--between">
              <span className="fg-grow">
                {label}
                <br />
                <span className="fg-note num">
                  {t(row.isGiven ? 'me.givenOn' : 'me.withdrawnOn', { day: dayWords(dayKey(row.at), language) })}
                  {wording?.isRequired && row.isGiven && <> {t('me.requiredNote')}</>}
                </span>
              </span>
              {!row.isGiven && <Chip>{t('me.off')}</Chip>}
              {row.campaignId !== null && (
                <Button
                  busy={decide.isBusy}
                  aria-label={`${t(row.isGiven ? 'me.withdraw' : 'me.give')} ${label}`}
                  onClick={() => void set(row, !row.isGiven)}
                >
                  {t(row.isGiven ? 'me.withdraw' : 'me.give')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The approved wording behind a purpose, from the campaigns this person has booked. */
function useWordings(): (campaignId: string | null, purpose: string) => PlanConsent | undefined {
  const bookings = useQuery(bookingsQuery);
  const slugs = [...new Set((bookings.data ?? []).map((booking) => booking.slug))];
  const campaigns = useQueries({ queries: slugs.map((slug) => campaignQuery(slug)) });
  return (campaignId, purpose) =>
    campaigns
      .find((campaign) => campaign.data?.id === campaignId)
      ?.data?.content.consents.find((each) => each.purpose === purpose);
}
