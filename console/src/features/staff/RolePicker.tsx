import { type Role, roles } from '@fairground/contracts/permissions';
import { CheckCard } from '@fairground/ui/CheckCard.tsx';
import { useTranslation } from 'react-i18next';
import { blockersOf, conflictsOf } from './role-conflicts.ts';

interface RolePickerProps {
  readonly chosen: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
  readonly error?: string | undefined;
}

/** The most roles one person may hold. */
const most = 6;

/** Roles as ticks. One that does not go with a chosen one stays in the list and says which one stands against it. */
export const RolePicker = ({ chosen, onChange, error }: RolePickerProps) => {
  const { t } = useTranslation('rooms');
  const { t: house } = useTranslation();
  const roleWords = (role: Role): string => house(`roles.${role}`);
  const reasonOf = (role: Role): string | undefined => {
    if (chosen.includes(role)) return undefined;
    const blockers = blockersOf(role, chosen);
    if (blockers.length > 0)
      return t('staff.notWith', { roles: blockers.map(roleWords).join(house('shell.listComma')) });
    return chosen.length >= most ? t('staff.tooManyRoles', { most }) : undefined;
  };
  const conflicts = conflictsOf(chosen);
  return (
    <fieldset className="cs-roles">
      <legend className="cs-strong">{t('staff.roles')}</legend>
      <p className="cs-note">{t('staff.rolesNote')}</p>
      <div className="cs-role-list">
        {roles.map((role) => (
          <CheckCard
            key={role}
            label={roleWords(role)}
            note={t(`staff.roleNote.${role}`)}
            checked={chosen.includes(role)}
            disabledReason={reasonOf(role)}
            onChange={(isOn) => onChange(isOn ? [...chosen, role] : chosen.filter((item) => item !== role))}
          />
        ))}
      </div>
      {conflicts.map(([one, other]) => (
        <p key={`${one}-${other}`} className="fg-field__error" role="alert">
          {t('staff.conflict', { first: roleWords(one), second: roleWords(other) })}
        </p>
      ))}
      {error ? (
        <p className="fg-field__error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
};
