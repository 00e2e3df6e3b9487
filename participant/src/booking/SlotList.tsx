import { Button } from '@fairground/ui/Button.tsx';
import { classNames } from '@fairground/ui/class-names.ts';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Lantern } from '@fairground/ui/Lantern.tsx';
import type { PublicSlot } from '../net/shapes.ts';
import { clockTime } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { fewSeats, seatLight } from './slot-board.ts';

interface SlotListProps {
  slots: readonly PublicSlot[];
  chosenId: string | null;
  onChoose: (slot: PublicSlot) => void;
}

/** Every slot stays in sight, full ones too; light and number say the same. */
export function SlotList({ slots, chosenId, onChoose }: SlotListProps) {
  const { t } = useWords();
  return (
    <ul aria-label={t('book.slots')}>
      {slots.map((slot) => (
        <SlotRow key={slot.id} slot={slot} isChosen={slot.id === chosenId} onChoose={() => onChoose(slot)} />
      ))}
    </ul>
  );
}

function SlotRow({ slot, isChosen, onChoose }: { slot: PublicSlot; isChosen: boolean; onChoose: () => void }) {
  const { t } = useWords();
  const name = t('book.span', { start: clockTime(slot.startsAt), end: clockTime(slot.endsAt) });
  const act = t(slot.state === 'full' ? 'book.joinWaitlist' : 'book.choose');
  return (
    <li className={classNames('fg-slot', isChosen && 'fg-slot--selected')}>
      <Lantern state="partial" fill={seatLight(slot)} size={44} />
      <div>
        <p className="fg-slot__time num">
          {clockTime(slot.startsAt)} <small>{t('book.until', { end: clockTime(slot.endsAt) })}</small>
        </p>
        <p className="fg-slot__rest num">
          <Seats slot={slot} />
        </p>
      </div>
      {slot.state === 'closed' && <span className="fg-note p-slot__closed">{t('book.closed')}</span>}
      {slot.state !== 'closed' && isChosen && (
        <span className="fg-slot__mark">
          <Icon name="check" weight={2.6} />
          {t('common.chosen')}
        </span>
      )}
      {slot.state !== 'closed' && !isChosen && (
        <Button onClick={onChoose} aria-label={`${act} ${name}`}>
          {act}
        </Button>
      )}
    </li>
  );
}

function Seats({ slot }: { slot: PublicSlot }) {
  const { t } = useWords();
  if (slot.state === 'closed') return t('book.closedWhy');
  if (slot.state === 'full') return slot.waiting > 0 ? t('book.fullWaiting', { count: slot.waiting }) : t('book.full');
  const [before, after] = t('book.left', { count: '|' }).split('|');
  return (
    <>
      {before}
      <b className={slot.left <= fewSeats ? 'fg-lamp-word' : undefined}>{slot.left}</b>
      {after}
    </>
  );
}
