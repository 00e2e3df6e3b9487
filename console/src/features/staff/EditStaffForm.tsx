import type { Role } from '@fairground/contracts/permissions';
import { Button } from '@fairground/ui/Button.tsx';
import { Switch } from '@fairground/ui/Switch.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { useLanguage } from '../../app/i18n.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { RolePicker } from './RolePicker.tsx';
import { conflictsOf } from './role-conflicts.ts';
import { type Organisation, type StaffMember, staffQuery } from './staff-queries.ts';

interface Change {
  readonly roles: Role[];
  readonly orgId: string;
  readonly state: StaffMember['state'];
}

interface EditStaffFormProps {
  readonly person: StaffMember;
  readonly organisations: readonly Organisation[];
  /** Why nothing can be changed here; the form stays readable. */
  readonly closedReason: string | undefined;
  readonly onDone: () => void;
}

/** Roles, organisation and state of a colleague. Suspended people are signed out at once. */
export const EditStaffForm = ({ person, organisations, closedReason, onDone }: EditStaffFormProps) => {
  const { t } = useTranslation('rooms');
  const me = useMe();
  const language = useLanguage();
  const [change, setChange] = useState<Change>({ roles: person.roles, orgId: person.orgId, state: person.state });
  const save = useAct({
    send: (body: Change, key: string) =>
      answerOf(api.PUT('/api/staff/{staffId}', { params: { path: { staffId: person.id }, header: keyed(key) }, body })),
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: staffQuery.queryKey });
      onDone();
    },
  });
  const isSame =
    JSON.stringify(change) === JSON.stringify({ roles: person.roles, orgId: person.orgId, state: person.state });
  const reason = (): string | undefined => {
    if (closedReason) return closedReason;
    if (change.roles.length === 0) return t('staff.rolesMissing');
    if (conflictsOf(change.roles).length > 0) return t('staff.solveConflict');
    return isSame ? t('staff.nothingChanged') : undefined;
  };
  return (
    <div className="cs-form">
      <Switch
        label={t('staff.active')}
        note={t('staff.suspendNote')}
        checked={change.state === 'active'}
        onWord={t('staff.state.active')}
        offWord={t('staff.state.suspended')}
        disabledReason={closedReason ?? (person.id === me.id ? t('staff.notSelf') : undefined)}
        onChange={(isActive) => setChange({ ...change, state: isActive ? 'active' : 'suspended' })}
      />
      <SelectField
        label={t('staff.org')}
        value={change.orgId}
        onChange={(orgId) => setChange({ ...change, orgId })}
        choices={organisations.map((org) => ({ value: org.id, words: language === 'en' ? org.en : org.zh }))}
      />
      <RolePicker chosen={change.roles} onChange={(roles) => setChange({ ...change, roles })} />
      {save.failure ? <FailureNotice error={save.failure} /> : null}
      <div className="cs-row">
        <Button look="act" busy={save.isRunning} disabledReason={reason()} onClick={() => save.run(change)}>
          {t('staff.save')}
        </Button>
      </div>
    </div>
  );
};
