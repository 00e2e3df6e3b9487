import { useTranslation } from 'react-i18next';
import type { AuditEntry } from './audit-queries.ts';
import { type ChangedField, changedFields, plainFields } from './changed-fields.ts';

const useFieldWords = () => {
  const { t } = useTranslation('rooms');
  // A place in a list is counted from one, as people count.
  const part = (name: string): string =>
    /^\d+$/.test(name) ? String(Number(name) + 1) : t(`audit.field.${name}`, { defaultValue: name });
  return (field: string): string => field.split('.').map(part).join(' › ');
};

const FieldTable = ({ fields }: { readonly fields: readonly ChangedField[] }) => {
  const { t } = useTranslation('rooms');
  const words = useFieldWords();
  return (
    <table className="cs-compare">
      <caption className="cs-hidden">{t('audit.comparison')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.before')}</th>
          <th scope="col">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((item) => (
          <tr key={item.field} className={item.isChanged ? 'cs-compare-changed' : undefined}>
            <th scope="row">{words(item.field)}</th>
            <td>
              {item.before === null ? <span className="cs-note">{t('audit.none')}</span> : <del>{item.before}</del>}
            </td>
            <td>
              {item.after === null ? <span className="cs-note">{t('audit.none')}</span> : <ins>{item.after}</ins>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Comparison = ({ fields }: { readonly fields: readonly ChangedField[] }) => {
  const { t } = useTranslation('rooms');
  const changed = fields.filter((item) => item.isChanged);
  const same = fields.filter((item) => !item.isChanged);
  return (
    <>
      {changed.length > 0 ? <FieldTable fields={changed} /> : <p className="cs-note">{t('audit.nothingChanged')}</p>}
      {same.length > 0 ? (
        <details className="cs-fold">
          <summary>{t('audit.sameFields', { count: same.length })}</summary>
          <FieldTable fields={same} />
        </details>
      ) : null}
    </>
  );
};

/** The whole of one entry: before and after side by side where there is a change, its facts, and the ids to quote. */
export const EntryDetail = ({ entry }: { readonly entry: AuditEntry }) => {
  const { t } = useTranslation('rooms');
  const words = useFieldWords();
  const fields = changedFields(entry.body);
  const facts = [
    ...plainFields(entry.body),
    [
      'subject',
      `${t(`audit.subject.${entry.subjectKind}`, { defaultValue: entry.subjectKind })} ${entry.subjectId}`,
    ] as const,
    ...(entry.campaignId ? [['campaignId', entry.campaignId] as const] : []),
    ['factId', entry.factId] as const,
    ['seq', String(entry.seq)] as const,
  ];
  return (
    <div className="cs-entry">
      {fields && fields.length > 0 ? <Comparison fields={fields} /> : null}
      <dl className="cs-pairs">
        {facts.map(([field, value]) => (
          <div key={field}>
            <dt>{words(field)}</dt>
            <dd className="cs-mono">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
