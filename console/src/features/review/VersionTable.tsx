import { useTranslation } from 'react-i18next';
import { shortHash } from '../../app/format.ts';
import { useSay } from '../../app/i18n.ts';
import { PieceText, type Tongue } from './PieceText.tsx';
import { groupPieces } from './review-pieces.ts';
import type { Piece, ReviewDetail } from './review-queries.ts';

export type TongueChoice = 'zh' | 'en' | 'both';
const tonguesOf: Readonly<Record<TongueChoice, readonly Tongue[]>> = { zh: ['zh'], en: ['en'], both: ['zh', 'en'] };

interface PieceRowProps {
  readonly piece: Piece;
  readonly tongues: readonly Tongue[];
  readonly hasBefore: boolean;
}

const PieceRow = ({ piece, tongues, hasBefore }: PieceRowProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const side = (which: 'before' | 'now' | 'both') =>
    tongues.map((tongue) => <PieceText key={tongue} piece={piece} tongue={tongue} side={which} />);
  return (
    <article className={piece.isChanged ? 'cs-piece cs-piece-changed' : 'cs-piece'}>
      <h3>
        {say(piece.label)}
        {piece.isChanged ? <span className="cs-piece-flag">{t('review.changed')}</span> : null}
      </h3>
      {hasBefore ? (
        <>
          <div className="cs-piece-before">{side('before')}</div>
          <div className="cs-piece-now">{side('now')}</div>
          <div className="cs-piece-both">{side('both')}</div>
        </>
      ) : (
        <div className="cs-piece-now">{side('now')}</div>
      )}
    </article>
  );
};

interface VersionTableProps {
  readonly review: ReviewDetail;
  readonly show: TongueChoice;
  readonly onlyChanged: boolean;
}

/** What is signed, piece by piece: the version before at the left, this one at the right, aligned. */
export const VersionTable = ({ review, show, onlyChanged }: VersionTableProps) => {
  const { t } = useTranslation();
  const hasBefore = review.previousHash !== null;
  const groups = groupPieces(review.pieces, onlyChanged);
  return (
    <section className={hasBefore ? 'cs-versions cs-versions-two' : 'cs-versions'} aria-label={t('review.versions')}>
      <header className="cs-versions-head">
        {hasBefore && review.previousHash ? (
          <p className="cs-version-before">
            <b>{t('review.versionBefore')}</b>
            <span className="cs-mono">{shortHash(review.previousHash)}</span>
          </p>
        ) : null}
        <p className="cs-version-now">
          <b>{t('review.versionNow', { round: review.round })}</b>
          <span className="cs-note">{t(`review.stateShort.${review.state}`)}</span>
          <span className="cs-mono">{shortHash(review.contentHash)}</span>
        </p>
      </header>
      {groups.map((group) => (
        <section key={group.section} className="cs-piece-group">
          <h2>{t(`review.section.${group.section}`, { defaultValue: group.section })}</h2>
          {group.pieces.map((piece) => (
            <PieceRow key={piece.key} piece={piece} tongues={tonguesOf[show]} hasBefore={hasBefore} />
          ))}
        </section>
      ))}
      {groups.length === 0 ? <p className="cs-absent">{t('review.nothingChanged')}</p> : null}
    </section>
  );
};
