import { Icon } from '@fairground/ui/Icon.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './door-keypad.css';
import { codeAlphabet, codeLength, lettersOf } from './code-reading.ts';

const places = Array.from({ length: codeLength }, (_, place) => place);

interface CodeKeypadProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

/** Keys of a real keyboard do the same as those on the screen. */
const useKeyboard = (change: (edit: (code: string) => string) => void, submit: () => void, close: () => void): void => {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'Backspace') change((code) => code.slice(0, -1));
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) submit();
      else if (event.key.length === 1) change((code) => lettersOf(code + event.key));
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [change, submit, close]);
};

/** The six letters under the QR code, for a cracked screen or a printed pass. */
export const CodeKeypad = ({ onCode, onClose }: CodeKeypadProps) => {
  const { t } = useTranslation('rooms');
  const [code, setCode] = useState('');
  const isWhole = code.length === codeLength;
  const submit = (): void => {
    if (isWhole) onCode(code);
  };
  useKeyboard(setCode, submit, onClose);
  return (
    <div className="cs-keypad">
      <div className="cs-keypad-head">
        <p className="cs-keypad-title">{t('door.typeCode')}</p>
        <button type="button" className="cs-door-close" onClick={onClose}>
          <Icon name="x" size={26} weight={2} />
          {t('door.backToScan')}
        </button>
      </div>
      <p className="cs-keypad-code" aria-live="polite">
        <span className="cs-hidden">{t('door.codeSoFar', { code: [...code].join(' ') || t('door.codeEmpty') })}</span>
        {places.map((place) => (
          <span
            key={place}
            className={place === code.length ? 'cs-keypad-box cs-keypad-here' : 'cs-keypad-box'}
            aria-hidden="true"
          >
            {code[place] ?? ''}
          </span>
        ))}
      </p>
      <div className="cs-keypad-keys">
        {[...codeAlphabet].map((letter) => (
          <button
            key={letter}
            type="button"
            disabled={isWhole}
            onClick={() => setCode((before) => lettersOf(before + letter))}
          >
            {letter}
          </button>
        ))}
        <button
          type="button"
          className="cs-keypad-back"
          disabled={code === ''}
          onClick={() => setCode((before) => before.slice(0, -1))}
        >
          {t('door.eraseLetter')}
        </button>
        <button type="button" className="cs-keypad-go" disabled={!isWhole} onClick={submit}>
          {t(isWhole ? 'door.check' : 'door.lettersLeft', { count: codeLength - code.length })}
        </button>
      </div>
    </div>
  );
};
