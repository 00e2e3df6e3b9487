import { Chip } from '@fairground/ui/Chip.tsx';
import { useQuery } from '@tanstack/react-query';
import { bookingsQuery } from '../net/queries.ts';
import type { MyBooking } from '../net/shapes.ts';
import { GoLink } from '../parts/Go.tsx';
import { clockTime, dayKey, dayWords } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';

const tones = { confirmed: 'admitted', 'checked-in': 'admitted', waitlisted: 'wait', cancelled: 'plain' } as const;

export function MyBookings() {
  const { t, say, language } = useWords();
  const bookings = useQuery(bookingsQuery);
  const items = bookings.data ?? [];
  if (items.length === 0) return null;
  const row = (booking: MyBooking) => (
    <>
      {say(booking.title)}
      <br />
      <span className="fg-note num">
        {dayWords(dayKey(booking.startsAt), language)} {clockTime(booking.startsAt)}
      </span>
    </>
  );
  return (
    <section>
      <h2 className="fg-lead">{t('me.bookings')}</h2>
      <ul className="fg-dashed-list">
        {items.map((booking) => (
          <li key={booking.id} className="fg-row fg-row--between">
            {booking.state === 'cancelled' ? (
              <span className="fg-grow">{row(booking)}</span>
            ) : (
              <GoLink to={`/c/${booking.slug}/pass`} className="fg-grow p-me__booking">
                {row(booking)}
              </GoLink>
            )}
            <Chip tone={tones[booking.state]}>{t(`me.state.${booking.state}`)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
