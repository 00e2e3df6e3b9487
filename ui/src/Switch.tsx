import { type ReactNode, useId } from 'react';

export interface SwitchProps {
  label: ReactNode;
  note?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The state as a word beside the switch: 开 / 关. */
  onWord: string;
  offWord: string;
  disabledReason?: string | undefined;
}

/** On or off, at once. The state is a word as well as a place and a colour. */
export function Switch({ label, note, checked, onChange, onWord, offWord, disabledReason }: SwitchProps) {
  const id = useId();
  const isOff = disabledReason !== undefined;
  const hasNote = Boolean(note) || isOff;
  return (
    <div className="fg-switch">
      <div className="fg-switch__words">
        <span id={`${id}-label`}>{label}</span>
        {hasNote && (
          <span className="fg-note" id={`${id}-note`}>
            {disabledReason ?? note}
          </span>
        )}
      </div>
      <button
        type="button"
        role="switch"
        className="fg-switch__control"
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hasNote ? `${id}-note` : undefined}
        aria-disabled={isOff || undefined}
        onClick={() => !isOff && onChange(!checked)}
      >
        <span className="fg-switch__word" aria-hidden="true">
          {checked ? onWord : offWord}
        </span>
        <span className="fg-switch__track" aria-hidden="true">
          <span className="fg-switch__knob" />
        </span>
      </button>
    </div>
  );
}
