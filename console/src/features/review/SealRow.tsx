import { Seal } from '@fairground/ui/Seal.tsx';
import { useTranslation } from 'react-i18next';
import { dayAndClock } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import type { ReviewDetail, Signature } from './review-queries.ts';

/** Seals are artwork in Chinese in both languages, as a name chop is; the words beside them are translated. */
const sealWords = { 1: '业务', 2: '合规', 3: '消保' } as const;

interface SealPlaceProps {
  readonly signature: Signature;
  /** It is this person's turn at this level. */
  readonly isMine: boolean;
}

const SealPlace = ({ signature, isMine }: SealPlaceProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const level = t(`review.level.${signature.level}`);
  const when = signature.at ? dayAndClock(signature.at, language) : '';
  const state = isMine ? 'mine' : signature.state;
  const sealState = signature.state === 'signed' ? 'signed' : signature.state === 'waiting' ? 'waiting' : 'notYet';
  const lines = t(`review.seal.${state}`, { when });
  return (
    <li className={isMine ? 'cs-seal cs-seal-mine' : 'cs-seal'} aria-current={isMine ? 'step' : undefined}>
      <Seal
        word={sealWords[signature.level]}
        state={sealState}
        size={72}
        tilt={signature.level === 2 ? 3 : -4}
        fall={signature.state === 'signed'}
        label={[level, lines, signature.signerName].filter(Boolean).join(' · ')}
        emptyWord={state === 'signed' ? undefined : t(`review.empty.${state}`)}
      />
      <p>
        <b>{level}</b>
        <span>{lines}</span>
        {signature.signerName ? <span>{signature.signerName}</span> : null}
        {signature.comment ? <q className="cs-comment">{signature.comment}</q> : null}
      </p>
    </li>
  );
};

/** Three seals: who signed exactly this version, whose turn it is, who comes after. */
export const SealRow = ({ review }: { readonly review: ReviewDetail }) => {
  const { t } = useTranslation();
  return (
    <ol className="cs-seals" aria-label={t('review.seals')}>
      {review.signatures.map((signature) => (
        <SealPlace
          key={signature.level}
          signature={signature}
          isMine={signature.state === 'waiting' && review.can.sign.allowed}
        />
      ))}
    </ol>
  );
};
