import { Verdict } from '@fairground/ui/Verdict.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, shortDay, today } from '../../app/format.ts';
import { useLanguage, useSay } from '../../app/i18n.ts';
import { useLaneWords } from './use-lane-words.ts';
import { type DoorVerdict as Answer, type VerdictWords, verdictWords } from './verdict-words.ts';

const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

/** The sentences of a verdict in the language of the page. */
const useSentences = () => {
  const { t } = useTranslation('rooms');
  const say = useSay();
  const language = useLanguage();
  const laneWords = useLaneWords();
  const when = (instant: string): string =>
    dayOf(instant) === today() ? clock(instant) : `${shortDay(instant, language)} ${clock(instant)}`;
  const agoWords = (minutes: number): string => {
    if (minutes < 1) return t('door.justNow');
    return minutes < 120 ? t('door.minutesAgo', { minutes }) : t('door.hoursAgo', { hours: Math.floor(minutes / 60) });
  };
  return (verdict: Answer, words: VerdictWords) => {
    const marks = {
      ...words.marks,
      time: words.from ? when(words.from) : '',
      ...(verdict.kind === 'already' ? { lane: laneWords(verdict.lane) } : {}),
      ...(verdict.kind === 'admitted' ? { track: t(`track.${verdict.track}`) } : {}),
    };
    const details = [
      words.minutesAgo === null ? null : agoWords(words.minutesAgo),
      words.codeTail ? t('door.codeTail', { tail: words.codeTail }) : null,
      verdict.kind === 'admitted' ? say(verdict.alias) : null,
    ];
    return {
      word: t(`door.word.${words.id}`),
      lead: t(`door.lead.${words.id}`, marks),
      act: t(`door.act.${words.id}`, marks),
      detail: details.filter(Boolean).join(t('door.dot')),
    };
  };
};

/** A verdict on the whole upper screen, or small for one that came late. */
export const DoorVerdict = ({
  verdict,
  look,
  top,
}: {
  readonly verdict: Answer;
  readonly look: 'full' | 'compact';
  readonly top?: ReactNode;
}) => {
  const sentences = useSentences();
  const words = verdictWords(verdict);
  const { word, lead, act, detail } = sentences(verdict, words);
  return <Verdict look={look} kind={words.kind} word={word} lead={lead} detail={detail} act={act} top={top} />;
};
