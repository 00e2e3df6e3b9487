import { Button } from '@fairground/ui/Button.tsx';
import { Chip } from '@fairground/ui/Chip.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayAndClock, figure } from '../../app/format.ts';
import { useLanguage } from '../../app/i18n.ts';
import { holds, useMe } from '../../app/me.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { type Column, RowTable } from '../../parts/RowTable.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { AddStaffForm } from './AddStaffForm.tsx';
import { EditStaffForm } from './EditStaffForm.tsx';
import { type Organisation, organisationsQuery, type StaffMember, staffQuery } from './staff-queries.ts';
import './staff.css';

/** The word that stands in the address while somebody is being added. */
const newcomer = 'new';

const useColumns = (open: (id: string) => void): ReadonlyArray<Column<StaffMember>> => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  const language = useLanguage();
  return [
    {
      id: 'name',
      head: t('staff.name'),
      isName: true,
      cell: (person) => (
        <button type="button" className="cs-text-button cs-staff-open" onClick={() => open(person.id)}>
          {person.displayName}
        </button>
      ),
    },
    { id: 'login', head: t('staff.login'), cell: (person) => <span className="cs-mono">{person.login}</span> },
    {
      id: 'roles',
      head: t('staff.roles'),
      cell: (person) => person.roles.map((role) => house(`roles.${role}`)).join(house('shell.listComma')),
    },
    { id: 'org', head: t('staff.org'), cell: (person) => (language === 'en' ? person.orgEn : person.orgZh) },
    {
      id: 'totp',
      head: t('staff.totp'),
      cell: (person) =>
        person.hasTotp ? (
          <Chip tone="admitted" icon="lock">
            {t('staff.totpOn')}
          </Chip>
        ) : (
          <span className="cs-note">{t('staff.totpOff')}</span>
        ),
    },
    {
      id: 'last',
      head: t('staff.lastSignIn'),
      cell: (person) => (person.lastSignInAt ? dayAndClock(person.lastSignInAt, language) : t('staff.never')),
    },
    {
      id: 'state',
      head: t('staff.stateLabel'),
      cell: (person) =>
        person.state === 'active' ? (
          <Chip tone="admitted" icon="check">
            {t('staff.state.active')}
          </Chip>
        ) : (
          <Chip tone="refused" icon="stop">
            {t('staff.state.suspended')}
          </Chip>
        ),
    },
  ];
};

interface StaffDrawerProps {
  readonly chosen: string | undefined;
  readonly people: readonly StaffMember[];
  readonly organisations: readonly Organisation[];
  readonly onClose: () => void;
}

const StaffDrawer = ({ chosen, people, organisations, onClose }: StaffDrawerProps) => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  const me = useMe();
  const person = people.find((item) => item.id === chosen);
  const isNew = chosen === newcomer && holds(me, 'staff.edit');
  return (
    <Drawer
      open={isNew || person !== undefined}
      onClose={onClose}
      size={560}
      destroyOnHidden
      title={isNew ? t('staff.addTitle') : (person?.displayName ?? '')}
      closable={{ 'aria-label': house('shell.close') }}
    >
      {isNew ? <AddStaffForm organisations={organisations} orgId={me.orgId} onDone={onClose} /> : null}
      {person ? (
        <EditStaffForm
          key={person.id}
          person={person}
          organisations={organisations}
          onDone={onClose}
          closedReason={holds(me, 'staff.edit') ? undefined : t('staff.noRight')}
        />
      ) : null}
    </Drawer>
  );
};

/** Who works here, with which roles. The security administrator changes them; system administrator and auditor read. */
export const StaffPage = () => {
  const { t } = useTranslation('rooms');
  const me = useMe();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/_room/staff' });
  const staff = useQuery(staffQuery);
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  const go = (next: { id?: string; orgId?: string }): void => void navigate({ to: '/staff', search: next });
  const keepOrg = search.orgId ? { orgId: search.orgId } : {};
  const columns = useColumns((id) => go({ ...keepOrg, id }));
  return (
    <Page title={t('staff.title')}>
      <Loaded query={staff} waiting={t('staff.waiting')}>
        {({ items }) => {
          const shown = items.filter((person) => search.orgId === undefined || person.orgId === search.orgId);
          return (
            <Panel title={t('staff.panel')} note={t('staff.count', { count: figure(shown.length) })}>
              <div className="cs-staff-head">
                <SelectField
                  label={t('staff.org')}
                  value={search.orgId ?? ''}
                  empty={t('staff.allOrgs')}
                  onChange={(orgId) => go(orgId ? { orgId } : {})}
                  choices={organisations.map((org) => ({ value: org.id, words: language === 'en' ? org.en : org.zh }))}
                />
                <Button
                  look="act"
                  icon="plus"
                  disabledReason={holds(me, 'staff.edit') ? undefined : t('staff.noRight')}
                  onClick={() => go({ ...keepOrg, id: newcomer })}
                >
                  {t('staff.add')}
                </Button>
              </div>
              {shown.length === 0 ? (
                <Notice kind="empty" title={t('staff.empty')} />
              ) : (
                <RowTable caption={t('staff.title')} columns={columns} rows={shown} rowKey={(person) => person.id} />
              )}
              <StaffDrawer
                chosen={search.id}
                people={items}
                organisations={organisations}
                onClose={() => go(keepOrg)}
              />
            </Panel>
          );
        }}
      </Loaded>
    </Page>
  );
};
