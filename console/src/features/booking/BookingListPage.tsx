import { Button } from '@fairground/ui/Button.tsx';
import { Chip, type ChipProps } from '@fairground/ui/Chip.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clock, dayAndClock } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { type Column, RowTable } from '../../parts/RowTable.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { WaitingPaper } from '../../parts/WaitingPaper.tsx';
import { type BookingRow, type BookingState, bookingsQuery, slotCountsQuery } from './booking-queries.ts';
import { SlotFilter } from './SlotFilter.tsx';
import './booking.css';

const states = ['confirmed', 'waitlisted', 'checked-in', 'cancelled'] as const satisfies readonly BookingState[];
const isState = (value: string | undefined): value is BookingState => states.some((state) => state === value);

const looks: Readonly<Record<BookingState, Pick<ChipProps, 'tone' | 'icon'>>> = {
  confirmed: { tone: 'plain', icon: 'calendar' },
  waitlisted: { tone: 'wait', icon: 'hourglass' },
  'checked-in': { tone: 'admitted', icon: 'check' },
  cancelled: { tone: 'plain', icon: 'undo' },
};

const useColumns = (): ReadonlyArray<Column<BookingRow>> => {
  const { t } = useTranslation('rooms');
  const say = useSay();
  const language = useLanguage();
  return [
    { id: 'who', head: t('booking.who'), isName: true, cell: (row) => say(row.alias) },
    { id: 'mobile', head: t('booking.mobile'), cell: (row) => row.mobileMasked ?? t('absent') },
    {
      id: 'slot',
      head: t('booking.slot'),
      cell: (row) => `${dayAndClock(row.startsAt, language)} · ${t(`track.${row.track}`)}`,
    },
    { id: 'code', head: t('booking.code'), cell: (row) => <span className="cs-mono">{row.shortCode}</span> },
    { id: 'booked', head: t('booking.bookedAt'), cell: (row) => dayAndClock(row.bookedAt, language) },
    {
      id: 'state',
      head: t('booking.state'),
      cell: (row) => (
        <span className="cs-row">
          <Chip {...looks[row.state]}>{t(`booking.states.${row.state}`)}</Chip>
          {row.state === 'waitlisted' && row.waitlistPosition !== null ? (
            <span className="cs-note">{t('booking.place', { place: row.waitlistPosition })}</span>
          ) : null}
          {row.checkedInAt ? <span className="cs-note">{clock(row.checkedInAt)}</span> : null}
        </span>
      ),
    },
  ];
};

const Rows = ({
  campaignId,
  slotId,
  state,
}: {
  readonly campaignId: string;
  readonly slotId: string | undefined;
  readonly state: BookingState | undefined;
}) => {
  const { t } = useTranslation('rooms');
  const columns = useColumns();
  const bookings = useInfiniteQuery(
    bookingsQuery(campaignId, { ...(slotId ? { slotId } : {}), ...(state ? { state } : {}) }),
  );
  if (!bookings.data)
    return bookings.isError ? (
      <FailureNotice error={bookings.error} onRetry={() => void bookings.refetch()} />
    ) : (
      <WaitingPaper words={t('booking.waiting')} />
    );
  const rows = bookings.data.pages.flatMap((page) => page.items);
  const isNarrowed = slotId !== undefined || state !== undefined;
  if (rows.length === 0) {
    return (
      <Notice
        kind="empty"
        title={t(isNarrowed ? 'booking.noneHere' : 'booking.emptyTitle')}
        action={
          isNarrowed ? (
            <Link to="/campaigns/$campaignId/bookings" params={{ campaignId }} search={{}} className="cs-link">
              {t('booking.showAll')}
            </Link>
          ) : undefined
        }
      >
        {isNarrowed ? undefined : t('booking.emptyText')}
      </Notice>
    );
  }
  return (
    <>
      <RowTable caption={t('booking.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {bookings.hasNextPage ? (
        <div className="cs-table-more">
          <Button busy={bookings.isFetchingNextPage} onClick={() => void bookings.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
};

/** Who booked which slot, masked, and who has come; refreshed by itself. */
export const BookingListPage = () => {
  const { t } = useTranslation('rooms');
  const say = useSay();
  const navigate = useNavigate();
  const { campaignId } = useParams({ from: '/_room/campaigns/$campaignId/bookings' });
  const search = useSearch({ from: '/_room/campaigns/$campaignId/bookings' });
  const slots = useQuery(slotCountsQuery(campaignId));
  const state = isState(search.state) ? search.state : undefined;
  const choose = (value: string): void =>
    void navigate({
      to: '/campaigns/$campaignId/bookings',
      params: { campaignId },
      search: { ...(value ? { state: value } : {}), ...(search.slotId ? { slotId: search.slotId } : {}) },
    });
  const total = slots.data;
  return (
    <Page
      title={total ? t('booking.titleOf', { title: say(total.title) }) : t('booking.title')}
      chips={
        total ? (
          <Chip tone="admitted">{t('booking.came', { checkedIn: total.checkedIn, expected: total.expected })}</Chip>
        ) : null
      }
    >
      <div className="cs-stack">
        <p>
          <Link to="/campaigns/$campaignId" params={{ campaignId }} className="cs-link">
            {t('booking.toCampaign')}
          </Link>
        </p>
        {total && total.slots.length > 0 ? (
          <Panel title={t('booking.slots')} note={t('booking.live')}>
            <SlotFilter campaignId={campaignId} slots={total.slots} slotId={search.slotId} state={state} />
          </Panel>
        ) : null}
        <Panel title={t('booking.list')} note={t('masked')}>
          <div className="cs-booking-filter">
            <SelectField
              label={t('booking.state')}
              value={state ?? ''}
              empty={t('booking.allStates')}
              onChange={choose}
              choices={states.map((value) => ({ value, words: t(`booking.states.${value}`) }))}
            />
          </div>
          <Rows campaignId={campaignId} slotId={search.slotId} state={state} />
        </Panel>
      </div>
    </Page>
  );
};
