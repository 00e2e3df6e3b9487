/** Language, size and theme for every component below, and the one way to change them. */
import type { i18n } from 'i18next';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { setRequestLanguage } from '../net/request-language.ts';
import type { Text } from '../net/shapes.ts';
import { completeWords } from '../words/words.ts';
import { keepChoice } from './keep-choice.ts';
import { htmlAttributes, type Size, type ThemeChoice, type View } from './view-settings.ts';

export interface ViewChange {
  language?: View['language'];
  size?: Size;
  theme?: ThemeChoice;
}

interface ViewValue {
  readonly view: View;
  readonly change: (change: ViewChange) => void;
}

const ViewContext = createContext<ViewValue | null>(null);

export function applyView(view: View): void {
  for (const [name, value] of Object.entries(htmlAttributes(view))) document.documentElement.setAttribute(name, value);
  setRequestLanguage(view.language);
}

export function ViewProvider({ initial, words, children }: { initial: View; words: i18n; children: ReactNode }) {
  const [view, setView] = useState(initial);
  useEffect(() => applyView(view), [view]);
  const change = useCallback(
    (wanted: ViewChange) => {
      keepChoice(wanted);
      const theme = wanted.theme === 'auto' ? phoneTheme() : wanted.theme;
      const language = wanted.language;
      const settle = () =>
        setView((before) => ({
          language: language ?? before.language,
          size: wanted.size ?? before.size,
          theme: theme ?? before.theme,
        }));
      if (language === undefined) settle();
      else void completeWords(words, language).then(settle);
    },
    [words],
  );
  const value = useMemo(() => ({ view, change }), [view, change]);
  return (
    <I18nextProvider i18n={words}>
      <ViewContext value={value}>{children}</ViewContext>
    </I18nextProvider>
  );
}

function phoneTheme(): View['theme'] {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function useView(): ViewValue {
  const value = useContext(ViewContext);
  if (value === null) throw new TypeError('useView outside of ViewProvider');
  return value;
}

/**
 * `t` for our own words (in elder mode the polite form where the catalogue has one), `say` for content that
 * comes in both languages.
 */
export function useWords() {
  const { view } = useView();
  const { t: translate } = useTranslation();
  const isLarge = view.size === 'large';
  const t = useCallback(
    (key: string, values: Record<string, string | number> = {}): string =>
      translate(isLarge ? [`large.${key}`, key] : key, values),
    [translate, isLarge],
  );
  const say = useCallback((text: Text): string => (view.language === 'en' ? text.en : text.zh), [view.language]);
  return { t, say, language: view.language, isLarge };
}
