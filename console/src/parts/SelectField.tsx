import { Field } from '@fairground/ui/Field.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import type { ReactNode } from 'react';
import './row-table.css';

export interface Choice {
  readonly value: string;
  readonly words: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** Stands first and means "none chosen". */
  readonly empty?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string;
}

/** One of several words. The browser's own list: every keyboard, reader and phone knows it. */
export const SelectField = ({ label, value, choices, onChange, empty, hint, error, className }: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error} className={className}>
    {(wiring) => (
      <span className="fg-input cs-select">
        <select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
        <Icon name="arrow" size={16} weight={2.2} point={false} />
      </span>
    )}
  </Field>
);
