import { Button } from '@fairground/ui/Button.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, shortDay } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { type Column, RowTable } from '../../parts/RowTable.tsx';
import { WaitingPaper } from '../../parts/WaitingPaper.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { type AuditEntry, type AuditFilter, auditQuery } from './audit-queries.ts';
import { EntryDetail } from './EntryDetail.tsx';
import './audit.css';

interface TrailProps {
  readonly entries: readonly AuditEntry[];
  readonly onActor: (actorId: string) => void;
}

const useColumns = (
  open: ReadonlySet<string>,
  toggle: (factId: string) => void,
  onActor: (actorId: string) => void,
): ReadonlyArray<Column<AuditEntry>> => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const kindWords = (entry: AuditEntry): string => t(`audit.kind.${entry.kind}`, { defaultValue: entry.kind });
  return [
    {
      id: 'kind',
      head: t('audit.kindLabel'),
      isName: true,
      cell: (entry) => (
        <button
          type="button"
          className="cs-entry-open"
          aria-expanded={open.has(entry.factId)}
          onClick={() => toggle(entry.factId)}
        >
          <Icon name="arrow" size={14} weight={2.4} point={false} />
          {kindWords(entry)}
        </button>
      ),
    },
    {
      id: 'when',
      head: t('audit.when'),
      cell: (entry) => (
        <time
          dateTime={entry.at}
        >{`${shortDay(entry.at, language)} ${clock(entry.at)}:${new Date(entry.at).getSeconds().toString().padStart(2, '0')}`}</time>
      ),
    },
    {
      id: 'who',
      head: t('audit.actor'),
      cell: ({ actorId, actorKind, actorLabel }) =>
        actorId ? (
          <button
            type="button"
            className="cs-text-button cs-actor"
            title={t('audit.onlyActor')}
            onClick={() => onActor(actorId)}
          >
            {actorLabel ?? t(`audit.actorKind.${actorKind}`)}
          </button>
        ) : (
          t(`audit.actorKind.${actorKind}`)
        ),
    },
    {
      id: 'subject',
      head: t('audit.subjectLabel'),
      cell: (entry) => (
        <>
          {t(`audit.subject.${entry.subjectKind}`, { defaultValue: entry.subjectKind })}{' '}
          <span className="cs-mono">{entry.subjectId.slice(0, 8)}</span>
        </>
      ),
    },
  ];
};

const Trail = ({ entries, onActor }: TrailProps) => {
  const { t } = useTranslation('rooms');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (factId: string): void =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(factId)) next.add(factId);
      return next;
    });
  const columns = useColumns(open, toggle, onActor);
  return (
    <RowTable
      caption={t('audit.title')}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.factId}
      below={(entry) => (open.has(entry.factId) ? <EntryDetail entry={entry} /> : null)}
    />
  );
};

/** Every act with who, when, before and after. Nobody can change it here or anywhere. */
export const AuditPage = () => {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const filter: AuditFilter = useSearch({ from: '/_room/audit' });
  const trail = useInfiniteQuery(auditQuery(filter));
  const change = (next: AuditFilter): void => void navigate({ to: '/audit', search: { ...next }, replace: true });
  const entries = trail.data?.pages.flatMap((page) => page.items) ?? [];
  const actorName = entries.find((entry) => entry.actorId === filter.actorId)?.actorLabel ?? null;
  return (
    <Page title={t('audit.title')}>
      <Panel title={t('audit.panel')} note={t('audit.note')}>
        <AuditFilters
          filter={filter}
          kinds={trail.data?.pages[0]?.kinds ?? (filter.kind ? [filter.kind] : [])}
          actorName={actorName}
          onChange={change}
        />
        {trail.isError ? <FailureNotice error={trail.error} onRetry={() => void trail.refetch()} /> : null}
        {!trail.data && !trail.isError ? <WaitingPaper words={t('audit.waiting')} /> : null}
        {trail.data && entries.length === 0 ? (
          <Notice kind="empty" title={t('audit.emptyTitle')}>
            {t('audit.emptyText')}
          </Notice>
        ) : null}
        {entries.length > 0 ? <Trail entries={entries} onActor={(actorId) => change({ ...filter, actorId })} /> : null}
        {trail.hasNextPage ? (
          <div className="cs-table-more">
            <Button busy={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
              {t('audit.older')}
            </Button>
          </div>
        ) : null}
      </Panel>
    </Page>
  );
};
