import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clock, shortDay } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import type { BookingState, SlotCount } from './booking-queries.ts';
import { slotsByDay } from './slots-by-day.ts';

interface SlotFilterProps {
  readonly campaignId: string;
  readonly slots: readonly SlotCount[];
  readonly slotId: string | undefined;
  readonly state: BookingState | undefined;
}

/** The slots of each day as chips that light with the people who came; one tap narrows the list to that slot. */
export const SlotFilter = ({ campaignId, slots, slotId, state }: SlotFilterProps) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const keep = state ? { state } : {};
  return (
    <nav className="cs-slots" aria-label={t('booking.slots')}>
      {slotsByDay(slots).map((day) => (
        <section key={day.day}>
          <h3 className="num">
            {shortDay(day.day, language)}
            <span className="cs-note">{t('booking.dayCount', { booked: day.booked, checkedIn: day.checkedIn })}</span>
          </h3>
          <ul>
            {day.slots.map((slot) => (
              <li key={slot.id}>
                <Link
                  to="/campaigns/$campaignId/bookings"
                  params={{ campaignId }}
                  search={slot.id === slotId ? keep : { ...keep, slotId: slot.id }}
                  className="cs-slot num"
                  aria-current={slot.id === slotId ? 'true' : undefined}
                >
                  <b>{clock(slot.startsAt)}</b>
                  <span>{t(`track.${slot.track}`)}</span>
                  <span>{t('booking.slotCount', { checkedIn: slot.checkedIn, booked: slot.booked })}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};
