import { Chip } from '@fairground/ui/Chip.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import type { Column } from '../../parts/RowTable.tsx';
import type { Customer } from './customer-queries.ts';

/** The masked columns of a customer list. The name is the way in; who was erased has none, and keeps the number. */
export const useCustomerColumns = (): ReadonlyArray<Column<Customer>> => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const hidden = (row: Customer, value: string | null): string =>
    row.isErased ? t('customer.erasedValue') : (value ?? t('absent'));
  return [
    {
      id: 'name',
      head: t('customer.name'),
      isName: true,
      cell: (row) => (
        <span className="cs-row">
          <Link to="/customers/$customerId" params={{ customerId: row.id }} className="cs-link">
            {row.isErased ? t('customer.erasedName') : (row.nameMasked ?? t('customer.noName'))}
          </Link>
          {row.isErased ? (
            <Chip tone="refused" icon="trash">
              {t('customer.erased')}
            </Chip>
          ) : null}
        </span>
      ),
    },
    { id: 'kind', head: t('customer.kindLabel'), cell: (row) => t(`customer.kind.${row.kind}`) },
    { id: 'no', head: t('customer.externalNo'), cell: (row) => <span className="cs-mono">{row.externalNo}</span> },
    { id: 'mobile', head: t('customer.mobile'), cell: (row) => hidden(row, row.mobileMasked) },
    { id: 'email', head: t('customer.email'), cell: (row) => hidden(row, row.emailMasked) },
    {
      id: 'source',
      head: t('customer.source'),
      cell: (row) => t(`customer.sources.${row.source}`, { defaultValue: row.source }),
    },
    { id: 'since', head: t('customer.since'), cell: (row) => longDay(row.createdAt, language) },
  ];
};
