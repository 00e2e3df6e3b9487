import type { Role } from '@fairground/contracts/permissions';
import { Button } from '@fairground/ui/Button.tsx';
import { TextField } from '@fairground/ui/TextField.tsx';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, keyed } from '../../app/api.ts';
import { failureCode, fieldErrors } from '../../app/failure.ts';
import { useLanguage } from '../../app/i18n.ts';
import { newId } from '../../app/ids.ts';
import { queryClient } from '../../app/query-client.ts';
import { useAct } from '../../app/use-act.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { focusFirstError } from '../../parts/focus-first-error.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { RolePicker } from './RolePicker.tsx';
import { conflictsOf } from './role-conflicts.ts';
import { type Organisation, staffQuery } from './staff-queries.ts';

interface NewStaff {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: Role[];
  readonly orgId: string;
}

const passwordMin = 10;

/** A new colleague: staff number, first password, organisation, roles. */
export const AddStaffForm = ({
  organisations,
  orgId,
  onDone,
}: {
  readonly organisations: readonly Organisation[];
  readonly orgId: string;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [person, setPerson] = useState<NewStaff>(() => ({
    id: newId(),
    login: '',
    displayName: '',
    password: '',
    roles: [],
    orgId,
  }));
  const [isChecked, setIsChecked] = useState(false);
  const add = useAct({
    send: (body: NewStaff, key: string) => answerOf(api.POST('/api/staff', { params: { header: keyed(key) }, body })),
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: staffQuery.queryKey });
      onDone();
    },
    onFailed: () => focusFirstError(form.current),
  });
  const change = (part: Partial<NewStaff>): void => setPerson((before) => ({ ...before, ...part }));
  const missing: Record<string, string> = {
    ...(/^[a-z0-9][a-z0-9.-]{1,39}$/.test(person.login.trim().toLowerCase()) ? {} : { login: t('staff.loginWrong') }),
    ...(person.displayName.trim() === '' ? { displayName: t('staff.nameMissing') } : {}),
    ...(person.password.length < passwordMin ? { password: t('staff.passwordShort', { min: passwordMin }) } : {}),
    ...(person.roles.length === 0 ? { roles: t('staff.rolesMissing') } : {}),
  };
  const taken: Record<string, string> =
    failureCode(add.failure) === 'login-taken' ? { login: t('staff.loginTaken') } : {};
  const errors = { ...fieldErrors(add.failure, language), ...taken, ...(isChecked ? missing : {}) };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(missing).length > 0 || conflictsOf(person.roles).length > 0) focusFirstError(form.current);
    else add.run({ ...person, login: person.login.trim().toLowerCase(), displayName: person.displayName.trim() });
  };
  return (
    <form ref={form} className="cs-form" noValidate onSubmit={submit}>
      <TextField
        label={t('staff.login')}
        hint={t('staff.loginHint')}
        value={person.login}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.login}
        onChange={(login) => change({ login })}
      />
      <TextField
        label={t('staff.name')}
        value={person.displayName}
        maxLength={60}
        autoComplete="off"
        error={errors.displayName}
        onChange={(displayName) => change({ displayName })}
      />
      <TextField
        type="password"
        label={t('staff.firstPassword')}
        hint={t('staff.firstPasswordHint', { min: passwordMin })}
        value={person.password}
        autoComplete="new-password"
        error={errors.password}
        onChange={(password) => change({ password })}
      />
      <SelectField
        label={t('staff.org')}
        value={person.orgId}
        onChange={(value) => change({ orgId: value })}
        choices={organisations.map((org) => ({ value: org.id, words: language === 'en' ? org.en : org.zh }))}
      />
      <RolePicker chosen={person.roles} error={errors.roles} onChange={(next) => change({ roles: next })} />
      {add.failure ? <FailureNotice error={add.failure} /> : null}
      <div className="cs-row">
        <Button type="submit" look="act" busy={add.isRunning}>
          {t('staff.add')}
        </Button>
      </div>
    </form>
  );
};
