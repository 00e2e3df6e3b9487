import { Button } from '@fairground/ui/Button.tsx';
import { Dialog } from '@fairground/ui/Dialog.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { serverClock } from '../net/clock.ts';
import type { MyBooking, PublicCampaign } from '../net/shapes.ts';
import { useGo } from '../parts/Go.tsx';
import { GoButton } from '../parts/GoButton.tsx';
import { useNews } from '../parts/News.tsx';
import { Refused } from '../parts/PageState.tsx';
import { clockTime, dayKey, dayWords } from '../parts/plan-words.ts';
import { useAction } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** Calendar, another time, not coming; after the door the way into the simulation. */
export function PassActions({ booking, campaign }: { booking: MyBooking; campaign: PublicCampaign | null }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'cancel' | 'move' | null>(null);
  if (booking.state === 'checked-in') {
    return (
      <div className="fg-stack p-pass__next">
        <GoButton to={`/c/${booking.slug}/play`} look="act" block iconAfter="arrow">
          {t('pass.play')}
        </GoButton>
      </div>
    );
  }
  return (
    <>
      <div className="fg-night-tiles p-pass__tiles">
        <a className="fg-night-tile" href={`/api/me/bookings/${booking.id}/calendar.ics`} download>
          <Icon name="calendar" size={22} />
          {t('pass.calendar')}
        </a>
        <button type="button" className="fg-night-tile" onClick={() => setAsked('move')}>
          <Icon name="repeat" size={22} />
          {t('pass.move')}
        </button>
        <button type="button" className="fg-night-tile" onClick={() => setAsked('cancel')}>
          <Icon name="x" size={22} />
          {t('pass.cancel')}
        </button>
      </div>
      {campaign && <p className="fg-note fg-center num p-pass__when">{doorWords(t, booking, campaign)}</p>}
      <div data-ground="paper" className="p-on-paper">
        <CancelDialog booking={booking} asked={asked} onClose={() => setAsked(null)} />
      </div>
    </>
  );
}

type Translate = ReturnType<typeof useWords>['t'];

function doorWords(t: Translate, booking: MyBooking, campaign: PublicCampaign): string {
  const { earlyEntryMinutes, lateGraceMinutes } = campaign.slots;
  const opens = new Date(Date.parse(booking.startsAt) - earlyEntryMinutes * 60_000).toISOString();
  const time = clockTime(opens);
  if (lateGraceMinutes >= 120) return t('pass.doorHours', { time, hours: Math.floor(lateGraceMinutes / 60) });
  return t('pass.door', { time, minutes: lateGraceMinutes });
}

interface CancelDialogProps {
  booking: MyBooking;
  asked: 'cancel' | 'move' | null;
  onClose: () => void;
}

/** Another time means giving this seat up first; the words say so before anything happens. */
export function CancelDialog({ booking, asked, onClose }: CancelDialogProps) {
  const { t, language } = useWords();
  const go = useGo();
  const tell = useNews();
  const queries = useQueryClient();
  const cancel = useAction('cancelBooking');
  const until = `${dayWords(dayKey(booking.cancelUntil), language)} ${clockTime(booking.cancelUntil)}`;
  const isLate = booking.state === 'confirmed' && serverClock.nowMs() > Date.parse(booking.cancelUntil);
  const giveUp = async () => {
    const result = await cancel.run({
      intent: `cancel:${booking.id}`,
      params: { bookingId: booking.id },
      body: undefined,
    });
    if (result.kind === 'refused') return;
    tell(t('pass.cancelled'));
    await queries.invalidateQueries();
    onClose();
    go(asked === 'move' ? `/c/${booking.slug}/book` : `/c/${booking.slug}`, { replace: true });
  };
  return (
    <Dialog
      open={asked !== null}
      title={t(asked === 'move' ? 'pass.moveTitle' : 'pass.cancelTitle')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="danger"
            busy={cancel.isBusy}
            disabledReason={isLate ? t('pass.tooLate') : undefined}
            onClick={() => void giveUp()}
          >
            {t(asked === 'move' ? 'pass.moveAct' : 'pass.cancelAct')}
          </Button>
          <Button onClick={onClose}>{t('pass.keep')}</Button>
        </>
      }
    >
      <p>{t(asked === 'move' ? 'pass.moveWhy' : 'pass.cancelWhy')}</p>
      <p className="fg-note num">{t('pass.until', { until })}</p>
      <Refused problem={cancel.problem} />
    </Dialog>
  );
}
