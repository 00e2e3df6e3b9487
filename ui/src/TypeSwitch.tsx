import { Icon } from './Icon.tsx';

export interface TypeSwitchProps {
  large: boolean;
  onChange: (large: boolean) => void;
  /** 大字 */
  largeWord: string;
  /** 标准字 */
  standardWord: string;
}

/** Turns elder mode on and off; the word says what a tap gives. */
export function TypeSwitch({ large, onChange, largeWord, standardWord }: TypeSwitchProps) {
  return (
    <button type="button" className="fg-pill" onClick={() => onChange(!large)}>
      <Icon name="type" size={large ? 28 : 19} />
      {large ? standardWord : largeWord}
    </button>
  );
}
