import { Panel } from '@fairground/ui/Panel.tsx';
import { ProgressBar } from '@fairground/ui/ProgressBar.tsx';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { figure } from '../../app/format.ts';
import type { Funnel } from './funnel-queries.ts';
import { scorePlace } from './funnel-words.ts';

type Nps = Funnel['nps'];

const Scale = ({ nps, target }: { readonly nps: Nps; readonly target: number | undefined }) => {
  const { t } = useTranslation();
  if (nps.score === null || nps.low === null || nps.high === null) return null;
  const style = {
    '--cs-low': scorePlace(nps.low),
    '--cs-high': scorePlace(nps.high),
    '--cs-target': target === undefined ? 0 : scorePlace(target),
  } as CSSProperties;
  return (
    <div
      className="cs-scale"
      style={style}
      role="img"
      aria-label={t('nps.sentence', { score: figure(nps.score), low: figure(nps.low), high: figure(nps.high) })}
    >
      <span className="cs-scale-band" />
      {target === undefined ? null : <span className="cs-scale-target" />}
      <span className="cs-scale-end">−100</span>
      <span className="cs-scale-end cs-scale-middle">0</span>
      <span className="cs-scale-end cs-scale-last">100</span>
    </div>
  );
};

/** The score with the range it may lie in; below the least number of answers no score is shown at all. */
export const NpsPanel = ({ nps, target }: { readonly nps: Nps; readonly target: number | undefined }) => {
  const { t } = useTranslation();
  const missing = Math.max(0, nps.minResponses - nps.responses);
  return (
    <Panel title={t('nps.title')} note={target === undefined ? undefined : t('nps.target', { target: figure(target) })}>
      {nps.score === null ? (
        <div className="cs-stack cs-tight">
          <p>
            {nps.responses === 0
              ? t('nps.none', { min: figure(nps.minResponses) })
              : t('nps.tooFew', { missing: figure(missing), min: figure(nps.minResponses) })}
          </p>
          <ProgressBar
            label={t('nps.responses')}
            value={nps.responses}
            max={nps.minResponses}
            text={t('nps.responsesOf', { count: nps.responses, min: nps.minResponses })}
          />
        </div>
      ) : (
        <div className="cs-stack cs-tight">
          <p className="cs-figure num">
            {figure(nps.score)}
            <span className="cs-note">
              {t('nps.range', { low: figure(nps.low ?? 0), high: figure(nps.high ?? 0), count: figure(nps.responses) })}
            </span>
          </p>
          <Scale nps={nps} target={target} />
        </div>
      )}
      <p className="cs-note num cs-nps-parts">
        {t('nps.parts', { promoters: nps.promoters, passives: nps.passives, detractors: nps.detractors })}
      </p>
    </Panel>
  );
};
