import face from '@fairground/ui/art/face-young.svg?no-inline';
import { Icon, type IconName } from '@fairground/ui/Icon.tsx';
import { Paper } from '@fairground/ui/Paper.tsx';
import { Seal } from '@fairground/ui/Seal.tsx';
import type { Pass, PublicCampaign } from '../net/shapes.ts';
import { clockTime, dayKey, dayWords, playMoney } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { groupShortCode } from './pass-code.ts';
import { RotatingCode } from './RotatingCode.tsx';

const stopIcons: readonly IconName[] = ['people', 'home', 'wallet', 'flag', 'chat', 'book', 'heart', 'gift'];

/** Alias, slot, start money, the turning code, the six characters, the booklet. No name, no number. */
export function PassCard({ pass, campaign }: { pass: Pass; campaign: PublicCampaign | null }) {
  const { t, say, language } = useWords();
  const { booking } = pass;
  return (
    <Paper kind="ticket" hole stub={<Booklet stops={pass.stops} />}>
      <div className="fg-person">
        <img src={face} alt="" width={76} height={76} />
        <div>
          <h2>{say(pass.alias)}</h2>
          <p>{campaign ? say(campaign.basics.title) : say(booking.title)}</p>
        </div>
      </div>
      <div className="fg-pairs num p-pass__pairs">
        <div>
          {t('pass.slot')}
          <b>
            {dayWords(dayKey(booking.startsAt), language)} {clockTime(booking.startsAt)}
          </b>
        </div>
        <div>
          {t('pass.startMoney')}
          <b>{t('common.playMoney', { amount: playMoney(pass.startMoneyFen) })}</b>
        </div>
      </div>
      {booking.state === 'checked-in' ? (
        <CheckedIn at={booking.checkedInAt} />
      ) : (
        <>
          <RotatingCode pass={pass} />
          <p className="fg-code__short num fg-center" data-testid="short-code">
            <span className="fg-visually-hidden">{t('pass.shortCode')} </span>
            {groupShortCode(pass.shortCode)}
          </p>
          <p className="fg-code__note fg-center">{t('pass.sayIt')}</p>
        </>
      )}
    </Paper>
  );
}

/** After the door the code has done its work; its place says when. */
function CheckedIn({ at }: { at: string | null }) {
  const { t } = useWords();
  return (
    <div className="p-pass__in">
      <Seal word="签到" label={t('pass.stamped', { name: t('pass.checkIn') })} size={92} fall />
      <p className="fg-lead num">{t('pass.checkedIn', { time: at ? clockTime(at) : '' })}</p>
    </div>
  );
}

function Booklet({ stops }: { stops: Pass['stops'] }) {
  const { t, say } = useWords();
  return (
    <>
      <div className="fg-heading">
        <h3 className="p-pass__booklet">{t('pass.booklet')}</h3>
        <span className="fg-note">{t('pass.bookletNote')}</span>
      </div>
      <ul className="fg-booklet">
        {stops.map((stop, index) => {
          const name = say(stop.label);
          const isDone = stop.state === 'done';
          return (
            <li key={stop.key}>
              <div className={isDone ? 'fg-booklet__place fg-booklet__place--stamped' : 'fg-booklet__place'}>
                {isDone ? (
                  <Seal word={stampWord(stop.label.zh)} label={t('pass.stamped', { name })} size={48} />
                ) : (
                  <Icon
                    name={stopIcons[index % stopIcons.length] ?? 'flag'}
                    size={24}
                    point={false}
                    label={t('pass.notYet', { name })}
                  />
                )}
              </div>
              <span aria-hidden="true">{name}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A seal holds two characters; a longer stop is simply done (完成). */
function stampWord(label: string): string {
  return label.length <= 2 ? label : '完成';
}
