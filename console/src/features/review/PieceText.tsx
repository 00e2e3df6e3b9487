import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Piece } from './review-queries.ts';
import { type DiffPart, diffWords } from './word-diff.ts';

export type Tongue = 'zh' | 'en';
type Side = 'before' | 'now' | 'both';

const shownKinds: Readonly<Record<Side, readonly DiffPart['kind'][]>> = {
  before: ['same', 'gone'],
  now: ['same', 'new'],
  both: ['same', 'gone', 'new'],
};

const Part = ({ part }: { readonly part: DiffPart }) => {
  if (part.kind === 'gone') return <del>{part.words}</del>;
  if (part.kind === 'new') return <ins>{part.words}</ins>;
  return <>{part.words}</>;
};

interface PieceTextProps {
  readonly piece: Piece;
  readonly tongue: Tongue;
  readonly side: Side;
}

/** One side of a comparison in one language; gone words are struck, new words underlined, so that colour is not needed. */
export const PieceText = ({ piece, tongue, side }: PieceTextProps) => {
  const { t } = useTranslation();
  const before = piece.before?.[tongue] ?? '';
  const now = piece.now?.[tongue] ?? '';
  const language = tongue === 'zh' ? 'zh-CN' : 'en';
  const isChanged = piece.isChanged && piece.before !== null;
  const parts = useMemo(() => (isChanged ? diffWords(before, now, language) : []), [isChanged, before, now, language]);
  if (side === 'before' && piece.before === null) return <p className="cs-absent">{t('review.absentBefore')}</p>;
  if (side === 'now' && piece.now === null) return <p className="cs-absent">{t('review.removed')}</p>;
  if (!isChanged) {
    const words = side === 'before' ? before : now;
    return <p lang={language}>{piece.isChanged && side !== 'before' ? <ins>{words}</ins> : words}</p>;
  }
  const shown = parts.filter((part) => shownKinds[side].includes(part.kind));
  return (
    <p lang={language}>
      {shown.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison have no other name than their place
        <Part key={index} part={part} />
      ))}
    </p>
  );
};
