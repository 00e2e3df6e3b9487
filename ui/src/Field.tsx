import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

/** What an input must carry so that label, hint and error belong to it. */
export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the input, under the field: 手机号少一位. */
  error?: string | undefined;
  /** At the right of the label: 选填. */
  tag?: ReactNode;
  className?: string;
  children: (wiring: FieldWiring) => ReactNode;
}

/** Label, input, hint and error in that order; the error stands under the field with its octagon. */
export function Field({ label, hint, error, tag, className, children }: FieldProps) {
  const id = useId();
  const describedBy = classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className={classNames('fg-field', error && 'fg-field--error', className)}>
      <div className="fg-field__head">
        <label htmlFor={id}>{label}</label>
        {tag && <span className="fg-note">{tag}</span>}
      </div>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="fg-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {error && (
          <p className="fg-field__error" id={`${id}-error`}>
            <Icon name="stop" size={18} weight={2} />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
