/** How a person wants to see the app: language, size and theme. Kept in cookies, so that the server can serve the page as chosen. */
import type { Language } from '../net/problem.ts';

export type Size = 'standard' | 'large';
export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'auto';

export interface View {
  readonly language: Language;
  readonly size: Size;
  readonly theme: Theme;
}

export interface ViewChoice {
  readonly language: Language | null;
  readonly size: Size | null;
  readonly theme: Theme | null;
}

const cookieNames = { language: 'fg-lang', size: 'fg-size', theme: 'fg-theme' } as const;
const yearSeconds = 31_536_000;

export function readChoice(cookies: string, search: string): ViewChoice {
  const kept = new Map(
    cookies.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
  const asked = new URLSearchParams(search);
  const language = asLanguage(asked.get('lang')) ?? asLanguage(kept.get(cookieNames.language));
  const size = asked.get('size') ?? kept.get(cookieNames.size);
  const theme = asked.get('theme') ?? kept.get(cookieNames.theme);
  return {
    language,
    size: size === 'large' || size === 'standard' ? size : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}

/** `zh`, `zh-Hans-CN`, `en-GB` ... to one of the two catalogues; anything else is not decided here. */
function asLanguage(tag: string | null | undefined): Language | null {
  if (!tag) return null;
  const first = tag.toLowerCase().split('-')[0];
  if (first === 'zh') return 'zh-CN';
  return first === 'en' ? 'en' : null;
}

export function decideView(choice: ViewChoice, phone: { languages: readonly string[]; isDark: boolean }): View {
  const spoken = phone.languages.map(asLanguage).find((language) => language !== null);
  return {
    language: choice.language ?? spoken ?? 'zh-CN',
    size: choice.size ?? 'standard',
    theme: choice.theme ?? (phone.isDark ? 'dark' : 'light'),
  };
}

/** Cookie lines to write; `theme: 'auto'` forgets the choice and follows the phone again. */
export function cookiesFor(change: {
  language?: Language | null;
  size?: Size | null;
  theme?: ThemeChoice | null;
}): string[] {
  const lines: string[] = [];
  for (const [field, value] of Object.entries(change)) {
    if (value === null) continue;
    const name = cookieNames[field as keyof typeof cookieNames];
    const age = value === 'auto' ? 0 : yearSeconds;
    lines.push(`${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax`);
  }
  return lines;
}

/** Attributes of `<html>` that put tokens, language and place into effect. */
export function htmlAttributes(view: View): Readonly<Record<string, string>> {
  return { lang: view.language, 'data-place': 'phone', 'data-theme': view.theme, 'data-size': view.size };
}
