import { useId } from 'react';

interface ScaleQuestionProps {
  label: string;
  /** Words at the ends of the scale. */
  low: string;
  high: string;
  values: readonly number[];
  value: number | null;
  onChange: (value: number) => void;
}

/** A row of numbers, one of which is chosen; arrow keys move as in every radio group. */
export function ScaleQuestion({ label, low, high, values, value, onChange }: ScaleQuestionProps) {
  const id = useId();
  return (
    <fieldset className="p-scale">
      <legend>{label}</legend>
      <div className="p-scale__row" data-count={values.length}>
        {values.map((each) => (
          <label key={each} className="p-scale__value num">
            <input
              type="radio"
              name={id}
              value={each}
              checked={value === each}
              onChange={() => onChange(each)}
              aria-describedby={each === values[0] ? `${id}-low` : each === values.at(-1) ? `${id}-high` : undefined}
            />
            <span>{each}</span>
          </label>
        ))}
      </div>
      <p className="p-scale__ends fg-note">
        <span id={`${id}-low`}>{low}</span>
        <span id={`${id}-high`}>{high}</span>
      </p>
    </fieldset>
  );
}
