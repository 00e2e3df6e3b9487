import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { figure } from '../../app/format.ts';
import { holds, useMe } from '../../app/me.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { RowTable } from '../../parts/RowTable.tsx';
import { WaitingPaper } from '../../parts/WaitingPaper.tsx';
import { AddCustomerForm } from './AddCustomerForm.tsx';
import { CustomerSearch } from './CustomerSearch.tsx';
import { useCustomerColumns } from './customer-columns.tsx';
import { type Customer, type CustomerKind, customersQuery } from './customer-queries.ts';
import './customer.css';

const kinds = ['person', 'company'] as const satisfies readonly CustomerKind[];
const isKind = (value: string | undefined): value is CustomerKind => kinds.some((kind) => kind === value);

const KindFilter = () => {
  const { t } = useTranslation('rooms');
  return (
    <nav className="cs-kinds" aria-label={t('customer.kindLabel')}>
      {([undefined, ...kinds] as const).map((kind) => (
        <Link
          key={kind ?? 'all'}
          to="/customers"
          search={kind ? { kind } : {}}
          activeOptions={{ exact: true, includeSearch: true }}
          className="cs-kind"
        >
          {t(kind ? `customer.kinds.${kind}` : 'customer.kinds.all')}
        </Link>
      ))}
    </nav>
  );
};

const Found = ({ items }: { readonly items: readonly Customer[] }) => {
  const { t } = useTranslation('rooms');
  const columns = useCustomerColumns();
  return (
    <Panel title={t('customer.found')} note={t('customer.foundCount', { count: items.length })}>
      {items.length === 0 ? (
        <Notice kind="empty" title={t('customer.notFound')}>
          {t('customer.notFoundText')}
        </Notice>
      ) : (
        <RowTable caption={t('customer.found')} columns={columns} rows={items} rowKey={(row) => row.id} />
      )}
    </Panel>
  );
};

const All = ({ kind }: { readonly kind: CustomerKind | undefined }) => {
  const { t } = useTranslation('rooms');
  const columns = useCustomerColumns();
  const customers = useInfiniteQuery(customersQuery(kind));
  if (!customers.data)
    return customers.isError ? (
      <FailureNotice error={customers.error} onRetry={() => void customers.refetch()} />
    ) : (
      <WaitingPaper words={t('customer.waiting')} />
    );
  const rows = customers.data.pages.flatMap((page) => page.items);
  const total = customers.data.pages[0]?.total ?? 0;
  return (
    <Panel
      title={t(kind ? `customer.kinds.${kind}` : 'customer.panel')}
      note={t('customer.count', { shown: figure(rows.length), total: figure(total) })}
    >
      {rows.length === 0 ? (
        <Notice
          kind="empty"
          title={t('customer.emptyTitle')}
          action={
            <Link to="/imports" className="cs-link">
              {t('customer.toImport')}
            </Link>
          }
        >
          {t('customer.emptyText')}
        </Notice>
      ) : (
        <RowTable caption={t('customer.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      {customers.hasNextPage ? (
        <div className="cs-table-more">
          <Button busy={customers.isFetchingNextPage} onClick={() => void customers.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
};

/** Customers, always masked; the term of a search travels in the body and stays out of the address. */
export const CustomerListPage = () => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { kind } = useSearch({ from: '/_room/customers' });
  const [isAdding, setIsAdding] = useState(false);
  const search = useAct({
    send: (term: string, key: string) =>
      answerOf(api.POST('/api/customers/search', { params: { header: keyed(key) }, body: { term } })),
  });
  const found = search.mutation.data?.items;
  const done = (customerId: string): void => {
    setIsAdding(false);
    void navigate({ to: '/customers/$customerId', params: { customerId } });
  };
  return (
    <Page title={t('customer.title')}>
      <div className="cs-stack">
        <div className="cs-customer-head">
          <CustomerSearch
            isSearching={search.isRunning}
            hasResult={found !== undefined}
            onSearch={search.run}
            onClear={search.reset}
          />
          <div className="cs-row">
            <Button
              look="act"
              icon="plus"
              disabledReason={holds(me, 'customer.edit') ? undefined : t('customer.noEdit')}
              onClick={() => setIsAdding(true)}
            >
              {t('customer.add')}
            </Button>
          </div>
        </div>
        {search.failure ? <FailureNotice error={search.failure} /> : null}
        {found ? <Found items={found} /> : <KindFilter />}
        {found ? null : <All kind={isKind(kind) ? kind : undefined} />}
      </div>
      <Drawer
        open={isAdding}
        onClose={() => setIsAdding(false)}
        size={560}
        destroyOnHidden
        title={t('customer.addTitle')}
        closable={{ 'aria-label': house('shell.close') }}
      >
        <AddCustomerForm onDone={done} />
      </Drawer>
    </Page>
  );
};
