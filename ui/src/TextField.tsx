import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import { Icon, type IconName } from './Icon.tsx';

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'size'>;

export interface TextFieldProps extends InputAttributes {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  tag?: ReactNode;
  /** Unit after the figure: 分钟, 元. */
  unit?: string;
  icon?: IconName;
  /** At the right inside the field: a "send code" button. */
  action?: ReactNode;
  /** Rows of a longer text; makes it a text area. */
  rows?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line or, with `rows`, some lines of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, tag, unit, icon, action, rows, inputRef, className, ...input } = props;
  return (
    <Field label={label} hint={hint} error={error} tag={tag} className={className}>
      {(wiring) => (
        <span className={classNames('fg-input', rows !== undefined && 'fg-input--area')}>
          {icon && <Icon name={icon} />}
          {rows === undefined ? (
            <input
              {...input}
              {...wiring}
              ref={inputRef}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <textarea
              {...wiring}
              rows={rows}
              maxLength={input.maxLength}
              placeholder={input.placeholder}
              required={input.required}
              readOnly={input.readOnly}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
          {unit && <span className="fg-input__unit">{unit}</span>}
          {action}
        </span>
      )}
    </Field>
  );
}
