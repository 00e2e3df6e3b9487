import { useId } from 'react';

interface ChoiceQuestionProps {
  label: string;
  options: readonly { key: string; label: string }[];
  value: string | null;
  onChange: (key: string) => void;
}

/** One of a few answers, each a whole row. */
export function ChoiceQuestion({ label, options, value, onChange }: ChoiceQuestionProps) {
  const id = useId();
  return (
    <fieldset className="p-choices">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.key} className="p-choices__row">
          <input type="radio" name={id} checked={value === option.key} onChange={() => onChange(option.key)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
