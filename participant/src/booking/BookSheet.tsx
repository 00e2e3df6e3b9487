/** The chosen slot, who books it, what they agree to, and the one action. */
import { Button } from '@fairground/ui/Button.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Sheet } from '@fairground/ui/Sheet.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { meQuery } from '../net/queries.ts';
import type { ParticipantMe, PublicCampaign, PublicSlot } from '../net/shapes.ts';
import { useGo } from '../parts/Go.tsx';
import { useNews } from '../parts/News.tsx';
import { Refused } from '../parts/PageState.tsx';
import { clockTime, dayKey, dayWords, weekdayWords } from '../parts/plan-words.ts';
import { useAction } from '../queue/use-action.ts';
import { SignInFields } from '../sign-in/SignInFields.tsx';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { Consents, consentDecisions, type Ticks, untickedConsent } from './Consents.tsx';

interface BookSheetProps {
  campaign: PublicCampaign;
  slot: PublicSlot;
  me: ParticipantMe | null;
}

export function BookSheet({ campaign, slot, me }: BookSheetProps) {
  const { t, say, language } = useWords();
  const [ticks, setTicks] = useState<Ticks>({});
  const signIn = useSignIn();
  const { book, isBusy, problem } = useBooking(campaign, slot);
  const consents = campaign.content.consents;
  const missing = untickedConsent(consents, ticks);
  const day = dayKey(slot.startsAt);
  const isFull = slot.state === 'full';
  const reason = () => {
    if (missing) return t('book.needConsent', { label: say(missing.label) });
    return me ? undefined : signIn.missing;
  };
  const act = async () => {
    if (me || (await signIn.enter())) await book(consentDecisions(consents, ticks));
  };
  const when = t('book.chosenSlot', {
    weekday: weekdayWords(day, language),
    day: dayWords(day, language),
    time: clockTime(slot.startsAt),
  });
  return (
    <Sheet edge="round" pinned={me !== null} className="p-sheet">
      <form className="fg-stack" onSubmit={(event) => event.preventDefault()}>
        <p className="p-sheet__slot">
          <Icon name={isFull ? 'hourglass' : 'ticket'} size={26} />
          <span className="fg-grow num">
            {when}
            <br />
            <span className="fg-note">
              {isFull ? t('book.fullNext', { count: slot.waiting + 1 }) : t(`common.track.${slot.track}`)}
            </span>
          </span>
          <b className="p-sheet__left num">{isFull ? t('book.waitlistShort') : t('book.left', { count: slot.left })}</b>
        </p>
        <Consents
          consents={consents}
          ticks={ticks}
          onTick={(purpose, isGiven) => setTicks({ ...ticks, [purpose]: isGiven })}
        />
        {!me && <SignInFields signIn={signIn} askedFor={say(campaign.content.askedFor)} />}
        <Refused problem={problem} />
        <Button
          look="act"
          block
          type="submit"
          busy={isBusy || signIn.isEntering}
          disabledReason={reason()}
          onClick={() => void act()}
        >
          {t(isFull ? 'book.actWaitlist' : 'book.act')}
        </Button>
      </form>
    </Sheet>
  );
}

type Decisions = ReturnType<typeof consentDecisions>;

/** Books once: the booking's id is made before sending and stays the same for every try of the same choice. */
function useBooking(campaign: PublicCampaign, slot: PublicSlot) {
  const { t, language } = useWords();
  const go = useGo();
  const tell = useNews();
  const queries = useQueryClient();
  const reserve = useAction('reserveSlot');
  const ids = useRef(new Map<string, string>());
  const book = async (consents: Decisions) => {
    const choice = JSON.stringify([slot.id, consents]);
    const bookingId = ids.current.get(choice) ?? crypto.randomUUID();
    ids.current.set(choice, bookingId);
    const result = await reserve.run({ intent: `reserve:${slot.id}`, body: { bookingId, slotId: slot.id, consents } });
    if (result.kind === 'refused') return;
    const { booking, kind } = result.data;
    const when = `${dayWords(dayKey(booking.startsAt), language)} ${clockTime(booking.startsAt)}`;
    const place = booking.waitlistPosition ?? 1;
    tell(
      kind === 'waitlisted'
        ? t('book.waitlisted', { count: place })
        : t(`book.${kind === 'confirmed' ? 'confirmed' : 'already'}`, { when }),
    );
    await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    go(`/c/${campaign.slug}/pass`);
  };
  return { book, isBusy: reserve.isBusy, problem: reserve.problem };
}
