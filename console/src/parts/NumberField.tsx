import { TextField } from '@fairground/ui/TextField.tsx';
import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  /** Not a number while the field is empty or holds something else; the plan's schema then says so at the field. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly unit?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
}

const read = (text: string): number =>
  /^[+-]?\d[\d,，]*(\.\d+)?$/.test(text.trim()) ? Number(text.replace(/[,，\s]/g, '')) : Number.NaN;

/** A figure as people type it, with or without thousands commas; what was typed stays, also when it is no figure. */
export const NumberField = ({ value, onChange, ...rest }: NumberFieldProps) => {
  const [typed, setTyped] = useState(Number.isNaN(value) ? '' : String(value));
  const isTypedCurrent = Number.isNaN(value) || read(typed) === value;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      className="cs-number"
      value={isTypedCurrent ? typed : String(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
    />
  );
};
