import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface CheckCardProps {
  label: ReactNode;
  /** Why, how long, what happens without it: 不勾也能参加，随时可以撤回. */
  note?: ReactNode;
  /** must = the service cannot work without it (必要); free = one's own choice (自愿). */
  chip?: { word: string; kind: 'must' | 'free' };
  /** Consent starts unticked; a pre-ticked box is no consent (PIPL art. 14). */
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
  disabledReason?: string | undefined;
}

/** One consent, one row. The whole row is the target. */
export function CheckCard({ label, note, chip, checked, onChange, error, disabledReason }: CheckCardProps) {
  const id = useId();
  const isOff = disabledReason !== undefined;
  const describedBy = classNames(note && `${id}-note`, error && `${id}-error`, isOff && `${id}-off`) || undefined;
  return (
    <div className={classNames('fg-check', error && 'fg-check--error')}>
      <label className="fg-check__row">
        <input
          type="checkbox"
          className="fg-check__input"
          checked={checked}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          disabled={isOff}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="fg-check__box" aria-hidden="true">
          {checked && <Icon name="check" size={18} weight={3} />}
        </span>
        <span className="fg-check__words">
          <span className="fg-check__label">
            {label}
            {chip && <span className={`fg-tag fg-tag--${chip.kind}`}>{chip.word}</span>}
          </span>
          {note && (
            <span className="fg-note" id={`${id}-note`}>
              {note}
            </span>
          )}
          {isOff && (
            <span className="fg-note" id={`${id}-off`}>
              {disabledReason}
            </span>
          )}
        </span>
      </label>
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
