import en from '@fairground/ui/messages/en/console.json';
import enRooms from '@fairground/ui/messages/en/console-rooms.json';
import zh from '@fairground/ui/messages/zh-CN/console.json';
import zhRooms from '@fairground/ui/messages/zh-CN/console-rooms.json';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from './failure.ts';

const storageKey = 'fairground.language';

const storedLanguage = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN');

/** Chinese is the language of the house; English is a choice that this browser remembers. */
export const startI18n = async (): Promise<void> => {
  const lng = storedLanguage();
  document.documentElement.lang = lng;
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'zh-CN',
    defaultNS: 'console',
    resources: { 'zh-CN': { console: zh, rooms: zhRooms }, en: { console: en, rooms: enRooms } },
    interpolation: { escapeValue: false },
  });
};

export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
};

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN');

/** Picks the words of a two-language text. */
export const useSay = (): ((words: { readonly zh: string; readonly en: string }) => string) => {
  const language = useLanguage();
  return (words) => (language === 'en' ? words.en : words.zh);
};
