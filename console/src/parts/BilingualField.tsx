import { TextField } from '@fairground/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface BilingualFieldProps {
  readonly label: string;
  readonly value: Words;
  readonly onChange: (value: Words) => void;
  readonly errors?: { readonly zh?: string | undefined; readonly en?: string | undefined };
  readonly hint?: string;
  /** Rows of a longer text. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
}

/**
 * One text in both languages: Chinese first, English in a fold beneath, already filled by the template. When the
 * Chinese was changed and the English was not, the fold says so: both are signed and served.
 */
export const BilingualField = ({
  label,
  value,
  onChange,
  errors,
  hint,
  rows,
  maxLength,
  readOnly,
}: BilingualFieldProps) => {
  const { t } = useTranslation();
  const [first] = useState(value);
  const [isOpen, setIsOpen] = useState(false);
  const isEnglishBehind = value.zh !== first.zh && value.en === first.en;
  const mustOpen = isOpen || errors?.en !== undefined || value.en === '';
  return (
    <div className="cs-bilingual">
      <TextField
        label={label}
        lang="zh-CN"
        value={value.zh}
        hint={hint}
        rows={rows}
        maxLength={maxLength}
        readOnly={readOnly}
        error={errors?.zh}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      <details className="cs-fold" open={mustOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          {t('field.english')}
          {isEnglishBehind ? (
            <span className="cs-fold-flag">{t('field.englishBehind')}</span>
          ) : (
            <span className="cs-fold-peek">{value.en}</span>
          )}
        </summary>
        <TextField
          label={t('field.inEnglish', { label })}
          lang="en"
          value={value.en}
          rows={rows}
          readOnly={readOnly}
          error={errors?.en}
          onChange={(en) => onChange({ ...value, en })}
        />
      </details>
    </div>
  );
};
