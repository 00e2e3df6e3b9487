import { Button } from '@fairground/ui/Button.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Paper } from '@fairground/ui/Paper.tsx';
import { useState } from 'react';
import type { MyBooking } from '../net/shapes.ts';
import { clockTime, dayKey, dayWords } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { CancelDialog } from './PassActions.tsx';

/** A place in line: how many are ahead and what happens next. */
export function WaitingCard({ booking }: { booking: MyBooking }) {
  const { t, language } = useWords();
  const [asked, setAsked] = useState<'cancel' | 'move' | null>(null);
  const place = booking.waitlistPosition ?? 1;
  return (
    <div className="fg-stack">
      <Paper kind="card">
        <div className="fg-stack fg-stack--tight p-waiting">
          <Icon name="hourglass" size={40} />
          <h2 className="fg-title num">
            {dayWords(dayKey(booking.startsAt), language)} {clockTime(booking.startsAt)}
          </h2>
          <p className="fg-lead num">
            {place > 1 ? t('pass.waitingAhead', { count: place - 1 }) : t('pass.waitingFirst')}
          </p>
          <p>{t('pass.waitingNext')}</p>
        </div>
      </Paper>
      <Button block onClick={() => setAsked('move')}>
        {t('pass.move')}
      </Button>
      <Button block look="quiet" onClick={() => setAsked('cancel')}>
        {t('pass.leaveLine')}
      </Button>
      <CancelDialog booking={booking} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}
