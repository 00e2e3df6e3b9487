import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndClock, figure } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { type Column, RowTable } from '../../parts/RowTable.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportResult, ImportStateChip } from './ImportResult.tsx';
import { type ImportReport, importQuery, importsQuery, mappingsQuery } from './import-queries.ts';
import { useImport } from './use-import.ts';
import './import.css';

const Earlier = ({ items }: { readonly items: readonly ImportReport[] }) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const columns: ReadonlyArray<Column<ImportReport>> = [
    {
      id: 'file',
      head: t('import.file'),
      isName: true,
      cell: (row) => (
        <Link to="/imports" search={{ id: row.id }} className="cs-link">
          {row.fileName}
        </Link>
      ),
    },
    { id: 'when', head: t('import.when'), cell: (row) => dayAndClock(row.startedAt, language) },
    { id: 'dry', head: t('import.mode'), cell: (row) => t(row.isDryRun ? 'import.modeDry' : 'import.modeReal') },
    { id: 'read', head: t('import.bar.read'), isNumber: true, cell: (row) => figure(row.read) },
    { id: 'accepted', head: t('import.bar.accepted'), isNumber: true, cell: (row) => figure(row.accepted) },
    { id: 'rejected', head: t('import.bar.rejected'), isNumber: true, cell: (row) => figure(row.rejected) },
    { id: 'state', head: t('import.stateLabel'), cell: (row) => <ImportStateChip report={row} /> },
  ];
  return (
    <Panel title={t('import.earlier')}>
      {items.length === 0 ? (
        <Notice kind="empty" title={t('import.emptyTitle')}>
          {t('import.emptyText')}
        </Notice>
      ) : (
        <RowTable caption={t('import.earlier')} columns={columns} rows={items} rowKey={(row) => row.id} />
      )}
    </Panel>
  );
};

const Shown = ({ importId, onStop }: { readonly importId: string; readonly onStop: (() => void) | undefined }) => {
  const { t } = useTranslation('rooms');
  const report = useQuery(importQuery(importId));
  return (
    <Loaded query={report} waiting={t('import.waitingOne')}>
      {(data) => <ImportResult report={data} onStop={onStop} />}
    </Loaded>
  );
};

/** Customers from a file: choose, rehearse, import, and read what became of every row. */
export const ImportPage = () => {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/_room/imports' });
  const mappings = useQuery(mappingsQuery);
  const imports = useQuery(importsQuery);
  const sending = useImport((importId) => void navigate({ to: '/imports', search: { id: importId } }));
  return (
    <Page title={t('import.title')}>
      <div className="cs-stack">
        <div className="cs-import">
          <Panel title={t('import.new')} note={t('import.newNote')}>
            <Loaded query={mappings} waiting={t('import.waitingMappings')}>
              {({ items }) => (
                <ImportForm
                  mappings={items}
                  isSending={sending.isSending}
                  failure={sending.failure}
                  onStart={sending.run}
                />
              )}
            </Loaded>
          </Panel>
          {id ? (
            <Shown key={id} importId={id} onStop={sending.isSending ? sending.stop : undefined} />
          ) : (
            <Panel title={t('import.report')}>
              <Notice kind="empty" title={t('import.noReport')}>
                {t('import.noReportText')}
              </Notice>
            </Panel>
          )}
        </div>
        {imports.isError ? <FailureNotice error={imports.error} onRetry={() => void imports.refetch()} /> : null}
        {imports.data ? <Earlier items={imports.data.items} /> : null}
      </div>
    </Page>
  );
};
