import { Chip } from '@fairground/ui/Chip.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayAndClock, figure, longDay } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { type Column, RowTable } from '../../parts/RowTable.tsx';
import { ContactPanel } from './ContactPanel.tsx';
import { type CustomerDetail, customerQuery } from './customer-queries.ts';
import './customer.css';

type Consent = CustomerDetail['consents'][number];
type Handler = CustomerDetail['handlers'][number];

const Attributes = ({ attributes }: { readonly attributes: CustomerDetail['attributes'] }) => {
  const { t } = useTranslation('rooms');
  const entries = Object.entries(attributes);
  const words = (value: string | number | boolean | null): string => {
    if (value === null) return t('absent');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'number' ? figure(value) : value;
  };
  return (
    <Panel title={t('customer.attributes')} note={t('customer.attributesNote', { count: entries.length })}>
      {entries.length === 0 ? (
        <p className="cs-note">{t('customer.noAttributes')}</p>
      ) : (
        <dl className="cs-facts">
          {entries.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`customer.attribute.${name}`, { defaultValue: name })}</dt>
              <dd className="num">{words(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
};

const Consents = ({ consents }: { readonly consents: readonly Consent[] }) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const columns: ReadonlyArray<Column<Consent>> = [
    {
      id: 'purpose',
      head: t('customer.purpose'),
      isName: true,
      cell: (row) => t(`customer.purposes.${row.purpose}`, { defaultValue: row.purpose }),
    },
    {
      id: 'state',
      head: t('customer.consentState'),
      cell: (row) =>
        row.isGiven ? (
          <Chip tone="admitted" icon="check">
            {t('customer.given')}
          </Chip>
        ) : (
          <Chip icon="undo">{t('customer.withdrawn')}</Chip>
        ),
    },
    { id: 'version', head: t('customer.version'), cell: (row) => t('customer.versionNo', { version: row.version }) },
    { id: 'at', head: t('customer.decidedAt'), cell: (row) => dayAndClock(row.at, language) },
    {
      id: 'evidence',
      head: t('customer.evidence'),
      cell: (row) => t(`customer.evidences.${row.evidence}`, { defaultValue: row.evidence }),
    },
  ];
  return (
    <Panel title={t('customer.consents')} note={t('customer.consentsNote')}>
      {consents.length === 0 ? (
        <p className="cs-note">{t('customer.noConsents')}</p>
      ) : (
        <RowTable
          caption={t('customer.consents')}
          columns={columns}
          rows={consents}
          rowKey={(row) => `${row.purpose}-${row.version}-${row.at}`}
        />
      )}
    </Panel>
  );
};

const Handlers = ({ handlers }: { readonly handlers: readonly Handler[] }) => {
  const { t } = useTranslation('rooms');
  const columns: ReadonlyArray<Column<Handler>> = [
    { id: 'name', head: t('customer.name'), isName: true, cell: (row) => row.nameMasked ?? t('absent') },
    { id: 'title', head: t('customer.handlerTitle'), cell: (row) => row.title },
    { id: 'mobile', head: t('customer.mobile'), cell: (row) => row.mobileMasked ?? t('absent') },
  ];
  return (
    <Panel title={t('customer.handlers')} note={t('masked')}>
      {handlers.length === 0 ? (
        <p className="cs-note">{t('customer.noHandlers')}</p>
      ) : (
        <RowTable caption={t('customer.handlers')} columns={columns} rows={handlers} rowKey={(row) => row.id} />
      )}
    </Panel>
  );
};

const CustomerHome = ({ customer }: { readonly customer: CustomerDetail }) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  return (
    <div className="cs-stack">
      <p className="cs-row">
        <Link to="/customers" className="cs-link">
          {t('customer.toList')}
        </Link>
        <span className="cs-note num">
          {t('customer.facts', {
            no: customer.externalNo,
            source: t(`customer.sources.${customer.source}`, { defaultValue: customer.source }),
            day: longDay(customer.createdAt, language),
          })}
        </span>
      </p>
      {customer.isErased ? (
        <Notice kind="stopped" title={t('customer.isErased')}>
          {t('customer.erasedText')}
        </Notice>
      ) : null}
      <div className="cs-customer">
        <div className="cs-stack">
          <ContactPanel key={customer.id} customer={customer} />
          {customer.kind === 'company' ? <Handlers handlers={customer.handlers} /> : null}
          <Consents consents={customer.consents} />
        </div>
        <Attributes attributes={customer.attributes} />
      </div>
    </div>
  );
};

/** One customer, masked: contact data, handlers, consents with their evidence, attributes. */
export const CustomerPage = () => {
  const { t } = useTranslation('rooms');
  const { customerId } = useParams({ from: '/_room/customers/$customerId' });
  const customer = useQuery(customerQuery(customerId));
  const name = customer.data?.isErased ? t('customer.erasedName') : customer.data?.nameMasked;
  return (
    <Page
      title={name ?? t('customer.title')}
      chips={customer.data ? <Chip>{t(`customer.kind.${customer.data.kind}`)}</Chip> : null}
    >
      <Loaded query={customer} waiting={t('customer.waitingOne')}>
        {(data) => <CustomerHome customer={data} />}
      </Loaded>
    </Page>
  );
};
