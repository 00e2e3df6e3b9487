import { Icon } from '@fairground/ui/Icon.tsx';
import type { Track } from '../net/shapes.ts';
import { dayWords, weekdayWords } from '../parts/plan-words.ts';
import { useWords } from '../view/ViewProvider.tsx';
import type { BoardDay } from './slot-board.ts';

export function DayTabs({
  days,
  day,
  onDay,
}: {
  days: readonly BoardDay[];
  day: string;
  onDay: (day: string) => void;
}) {
  const { t, language } = useWords();
  return (
    <fieldset className="fg-days">
      <legend className="fg-visually-hidden">{t('book.day')}</legend>
      {days.map((each) => (
        <button
          key={each.day}
          type="button"
          className="fg-day"
          aria-pressed={each.day === day}
          onClick={() => onDay(each.day)}
        >
          <span className="num">
            <b>{dayWords(each.day, language)}</b>
            {weekdayWords(each.day, language)}
            {' · '}
            {each.left > 0 ? t('book.left', { count: each.left }) : t('book.fullDay')}
          </span>
          {each.day === day && <Icon name="check" weight={2.4} />}
        </button>
      ))}
    </fieldset>
  );
}

export function TrackTabs({
  tracks,
  track,
  onTrack,
}: {
  tracks: readonly Track[];
  track: Track;
  onTrack: (track: Track) => void;
}) {
  const { t } = useWords();
  return (
    <div className="fg-tabs" role="tablist" aria-label={t('book.track')}>
      {tracks.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          className="fg-tab"
          aria-selected={each === track}
          onClick={() => onTrack(each)}
        >
          {t(`common.track.${each}`)}
        </button>
      ))}
    </div>
  );
}
