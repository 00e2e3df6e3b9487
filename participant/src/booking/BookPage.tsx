/** One slot, certain: day, track, time; then sign-in, consents apart, and one action. The choice lives in the URL. */
import { Icon } from '@fairground/ui/Icon.tsx';
import { Lantern } from '@fairground/ui/Lantern.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { bookingsQuery, campaignQuery, meQuery, slotsQuery } from '../net/queries.ts';
import type { MyBooking, PublicSlot } from '../net/shapes.ts';
import { useChoices, useSlug, withChoices } from '../parts/address.ts';
import { useGo } from '../parts/Go.tsx';
import { GoButton } from '../parts/GoButton.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { clockTime, dayKey, dayWords } from '../parts/plan-words.ts';
import { SizeSwitch } from '../parts/SizeSwitch.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { BookSheet } from './BookSheet.tsx';
import { SlotList } from './SlotList.tsx';
import { DayTabs, TrackTabs } from './SlotTabs.tsx';
import { type BoardChoice, layBoard } from './slot-board.ts';

export function BookPage() {
  const { t } = useWords();
  const go = useGo();
  const slug = useSlug();
  const search = useChoices();
  const campaign = useQuery(campaignQuery(slug));
  const slots = useQuery(slotsQuery(slug));
  const me = useQuery(meQuery);
  const bookings = useQuery({ ...bookingsQuery, enabled: Boolean(me.data) });
  const sheet = useRef<HTMLDivElement>(null);
  const choose = useCallback(
    (choice: BoardChoice) =>
      go(withChoices(`/c/${slug}/book`, { ...search, ...choice }), { replace: true, keepScroll: true }),
    [go, slug, search],
  );
  const chooseSlot = (slot: PublicSlot) => {
    choose({ slot: slot.id, day: dayKey(slot.startsAt), track: slot.track });
    requestAnimationFrame(() => sheet.current?.scrollIntoView({ block: 'end', behavior: 'smooth' }));
  };
  const board = slots.data ? layBoard(slots.data.items, search) : null;
  const mine = bookings.data?.find((booking) => booking.slug === slug && booking.state !== 'cancelled');
  return (
    <PhonePage
      title={t('book.title')}
      back={{ label: t('common.back'), onBack: () => go(`/c/${slug}`) }}
      aside={<SizeSwitch />}
    >
      <div className="fg-stack fg-stack--tight">
        {mine && <AlreadyBooked booking={mine} />}
        {slots.isPending && <Waiting text={t('book.reading')} />}
        {slots.isError && !slots.data && <NotRead error={slots.error} onRetry={() => void slots.refetch()} />}
        {slots.isSuccess && board === null && <Notice kind="empty" title={t('book.none')} />}
        {board && !mine && (
          <>
            <DayTabs days={board.days} day={board.day} onDay={(day) => choose({ day })} />
            {board.tracks.length > 1 && (
              <TrackTabs tracks={board.tracks} track={board.track} onTrack={(track) => choose({ track })} />
            )}
            <SlotList slots={board.slots} chosenId={board.chosen?.id ?? null} onChoose={chooseSlot} />
          </>
        )}
        {!mine && (
          <div ref={sheet}>
            {board?.chosen && campaign.data && (
              <BookSheet campaign={campaign.data} slot={board.chosen} me={me.data ?? null} />
            )}
          </div>
        )}
      </div>
    </PhonePage>
  );
}

/** One booking a person: what is booked already comes first, with the way to it. */
function AlreadyBooked({ booking }: { booking: MyBooking }) {
  const { t, language } = useWords();
  const when = `${dayWords(dayKey(booking.startsAt), language)} ${clockTime(booking.startsAt)}`;
  const isWaiting = booking.state === 'waitlisted';
  return (
    <div className="p-thanks">
      {isWaiting ? <Icon name="hourglass" size={56} /> : <Lantern state="lit" size={80} glow tassel />}
      <h2 className="fg-title num">{t(isWaiting ? 'book.alreadyWaiting' : 'book.already', { when })}</h2>
      <p>{t('book.alreadyWhy')}</p>
      <GoButton to={`/c/${booking.slug}/pass`} look="act" block>
        {t(isWaiting ? 'book.openWaiting' : 'landing.openPass')}
      </GoButton>
    </div>
  );
}
