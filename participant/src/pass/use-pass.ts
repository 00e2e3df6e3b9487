/** The pass of a campaign: what the phone keeps is shown at once, the network only makes it fresher. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { serverClock } from '../net/clock.ts';
import { bookingsQuery, meQuery, passQuery } from '../net/queries.ts';
import type { MyBooking } from '../net/shapes.ts';
import { dropPass, type KeptPass, keepPass, keptPass } from './pass-shelf.ts';

export interface PassView {
  readonly isReading: boolean;
  readonly kept: KeptPass | null;
  /** The booking as the server has it now; null without a network or without a booking. */
  readonly booking: MyBooking | null;
  readonly isSignedOut: boolean;
  /** Whether what is shown comes from the server just now. */
  readonly isFresh: boolean;
}

const isHeld = (booking: MyBooking) => booking.state === 'confirmed' || booking.state === 'checked-in';

/** The booking that counts: a seat before a place in line, and the later one of two. */
function bookingOf(bookings: readonly MyBooking[], slug: string): MyBooking | null {
  const mine = bookings.filter((booking) => booking.slug === slug && booking.state !== 'cancelled');
  return mine.find(isHeld) ?? mine[0] ?? null;
}

export function usePass(slug: string): PassView {
  const [kept, setKept] = useState<KeptPass | null>(null);
  const [isShelfRead, setShelfRead] = useState(false);
  const me = useQuery(meQuery);
  const bookings = useQuery({ ...bookingsQuery, enabled: Boolean(me.data) });
  const booking = bookings.data ? bookingOf(bookings.data, slug) : null;
  const heldId = booking && isHeld(booking) ? booking.id : '';
  const pass = useQuery({ ...passQuery(heldId), enabled: heldId !== '' });
  useEffect(() => {
    void keptPass(slug).then((found) => {
      if (found) serverClock.restore(found.offsetMs);
      setKept(found ?? null);
      setShelfRead(true);
    });
  }, [slug]);
  useEffect(() => {
    if (!pass.data) return;
    const fresh = { pass: pass.data, offsetMs: serverClock.offsetMs(), syncedAtMs: serverClock.nowMs() };
    setKept(fresh);
    void keepPass(slug, fresh);
  }, [slug, pass.data]);
  const isGone = bookings.isSuccess && !bookings.isFetching && heldId === '';
  useEffect(() => {
    if (!isGone) return;
    setKept(null);
    void dropPass(slug);
  }, [slug, isGone]);
  const isWaiting = me.isPending || (Boolean(me.data) && bookings.isPending) || (heldId !== '' && pass.isPending);
  return {
    isReading: kept === null && (!isShelfRead || isWaiting),
    kept,
    booking,
    isSignedOut: me.data === null,
    isFresh: pass.isSuccess && !pass.isError,
  };
}
