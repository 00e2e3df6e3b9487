import { Switch } from '@fairground/ui/Switch.tsx';
import type { ReactNode } from 'react';
import { useView, useWords } from '../view/ViewProvider.tsx';
import { readChoice, type ThemeChoice } from '../view/view-settings.ts';

/** Language, light and size: kept on this phone, sent to nobody. */
export function ViewSettings() {
  const { t, isLarge } = useWords();
  const { view, change } = useView();
  const theme: ThemeChoice = readChoice(document.cookie, '').theme ?? 'auto';
  return (
    <section className="fg-stack fg-stack--tight">
      <h2 className="fg-lead">{t('me.look')}</h2>
      <Pick
        label={t('me.language')}
        value={view.language}
        options={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onPick={(language) => change({ language })}
      />
      <Pick<ThemeChoice>
        label={t('me.theme')}
        value={theme}
        options={[
          { value: 'auto', label: t('me.themeAuto') },
          { value: 'light', label: t('me.themeLight') },
          { value: 'dark', label: t('me.themeDark') },
        ]}
        onPick={(next) => change({ theme: next })}
      />
      <Switch
        label={t('common.largeType')}
        note={t('me.largeNote')}
        checked={isLarge}
        onChange={(large) => change({ size: large ? 'large' : 'standard' })}
        onWord={t('common.on')}
        offWord={t('common.off')}
      />
    </section>
  );
}

interface PickProps<T extends string> {
  label: ReactNode;
  value: T;
  options: readonly { value: T; label: string }[];
  onPick: (value: T) => void;
}

function Pick<T extends string>({ label, value, options, onPick }: PickProps<T>) {
  return (
    <fieldset className="p-pick">
      <legend>{label}</legend>
      <div className="p-pick__row">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className="p-pick__option"
            aria-pressed={option.value === value}
            onClick={() => onPick(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
