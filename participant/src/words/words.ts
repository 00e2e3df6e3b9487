/** The message catalogues. The landing page needs two sections only; the rest comes with the app. */
import i18next, { type i18n } from 'i18next';
import type { Language } from '../net/problem.ts';

export type Catalogue = Readonly<Record<string, unknown>>;

/** Sections that the served landing page brings along in its head; `large` holds the polite form of elder mode. */
const landingSections = ['common', 'landing', 'large'] as const;

export function landingPart(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(landingSections.map((section) => [section, catalogue[section]]));
}

export async function fetchCatalogue(language: Language): Promise<Catalogue> {
  const file =
    language === 'en'
      ? await import('@fairground/ui/messages/en/participant.json')
      : await import('@fairground/ui/messages/zh-CN/participant.json');
  return file.default;
}

/** An instance of its own, so that the server can render two languages at once. */
export function createWords(language: Language, catalogue: Catalogue): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    resources: { [language]: { participant: catalogue } },
    defaultNS: 'participant',
    ns: ['participant'],
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return words;
}

/** Adds what is missing and turns the instance to that language. */
export async function completeWords(words: i18n, language: Language): Promise<void> {
  words.addResourceBundle(language, 'participant', await fetchCatalogue(language), true, true);
  if (words.language !== language) await words.changeLanguage(language);
}
