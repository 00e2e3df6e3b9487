import { Button } from '@fairground/ui/Button.tsx';
import { Chip, type ChipProps } from '@fairground/ui/Chip.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { ProgressBar } from '@fairground/ui/ProgressBar.tsx';
import { Waterfall } from '@fairground/ui/Waterfall.tsx';
import { useTranslation } from 'react-i18next';
import { figure } from '../../app/format.ts';
import { type ImportReport, isUnderway } from './import-queries.ts';
import { byteWords, reasonsOf, secondsOf, shareRead, waterfallOf } from './report-shape.ts';

const looks: Readonly<Record<ImportReport['state'], Pick<ChipProps, 'tone' | 'icon'>>> = {
  waiting: { tone: 'wait', icon: 'hourglass' },
  running: { tone: 'wait', icon: 'hourglass' },
  done: { tone: 'admitted', icon: 'check' },
  failed: { tone: 'refused', icon: 'stop' },
};

export const ImportStateChip = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation('rooms');
  return <Chip {...looks[report.state]}>{t(`import.state.${report.state}`)}</Chip>;
};

const Progress = ({ report, onStop }: { readonly report: ImportReport; readonly onStop: (() => void) | undefined }) => {
  const { t } = useTranslation('rooms');
  const share = shareRead(report);
  return (
    <div className="cs-form" aria-live="polite">
      <ProgressBar
        label={t('import.progress')}
        value={share === null ? 0 : Math.round(share * 100)}
        max={100}
        text={
          share === null
            ? byteWords(report.bytesRead)
            : t('import.progressText', {
                percent: Math.round(share * 100),
                read: byteWords(report.bytesRead),
                total: byteWords(report.bytesTotal ?? 0),
              })
        }
      />
      <p className="num">{t('import.rowsSoFar', { read: figure(report.read), rejected: figure(report.rejected) })}</p>
      {onStop ? (
        <div className="cs-row">
          <Button onClick={onStop}>{t('import.stop')}</Button>
          <span className="cs-note">{t('import.stopNote')}</span>
        </div>
      ) : null}
    </div>
  );
};

const Rejected = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation('rooms');
  const reasons = reasonsOf(report);
  if (report.rejected === 0) return <p className="cs-import-clean">{t('import.noneRejected')}</p>;
  return (
    <section className="cs-rejected">
      <h3>{t('import.whyRejected')}</h3>
      <ul>
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            <span>{t(`import.reason.${reason}`, { defaultValue: reason })}</span>
            <span className="cs-rejected-track" aria-hidden="true">
              <span style={{ inlineSize: `${Math.max(2, (count / report.rejected) * 100)}%` }} />
            </span>
            <b className="num">{figure(count)}</b>
          </li>
        ))}
      </ul>
      <a className="cs-link" href={`/api/imports/${encodeURIComponent(report.id)}/rejected`} download>
        {t('import.download', { count: figure(report.rejected) })}
      </a>
    </section>
  );
};

const Report = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation('rooms');
  const parts = ['created', 'updated', 'unchanged'] as const;
  const seconds = secondsOf(report);
  return (
    <div className="cs-form">
      <Waterfall
        label={t('import.waterfall', {
          read: figure(report.read),
          accepted: figure(report.accepted),
          rejected: figure(report.rejected),
        })}
        bars={waterfallOf(report, (id) => t(`import.bar.${id}`))}
        format={(amount, kind) => (kind === 'out' && amount > 0 ? `−${figure(amount)}` : figure(amount))}
        height={150}
      />
      <dl className="cs-import-parts">
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`import.part.${part}`)}</dt>
            <dd className="num">{figure(report[part])}</dd>
          </div>
        ))}
      </dl>
      <Rejected report={report} />
      {report.ignoredColumns.length > 0 ? (
        <p>{t('import.ignored', { columns: report.ignoredColumns.join(t('import.comma')) })}</p>
      ) : null}
      <p className="cs-note num">
        {t('import.readAs', {
          encoding: report.encoding?.toUpperCase() ?? '—',
          delimiter: t(`import.delimiter.${report.delimiter ?? 'none'}`, { defaultValue: report.delimiter ?? '—' }),
        })}
        {seconds === null ? '' : t('import.took', { seconds: figure(seconds) })}
      </p>
    </div>
  );
};

interface ImportResultProps {
  readonly report: ImportReport;
  /** Present while this page itself is sending. */
  readonly onStop?: (() => void) | undefined;
}

/** One import: how far it is, or what became of its rows. */
export const ImportResult = ({ report, onStop }: ImportResultProps) => {
  const { t } = useTranslation('rooms');
  return (
    <Panel
      title={report.fileName}
      note={t(report.isDryRun ? 'import.wasDry' : 'import.wasReal')}
      aside={<ImportStateChip report={report} />}
    >
      {isUnderway(report) ? <Progress report={report} onStop={onStop} /> : null}
      {report.state === 'failed' ? (
        <Notice
          kind="refused"
          title={t('import.failed')}
          source={report.failure ? t(`import.failure.${report.failure}`, { defaultValue: report.failure }) : undefined}
        >
          {t('import.failedText')}
        </Notice>
      ) : null}
      {report.state === 'done' ? <Report report={report} /> : null}
    </Panel>
  );
};
