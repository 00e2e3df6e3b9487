import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';

const storageKey = 'fairground.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const storedChoice = (): ThemeChoice => {
  const stored = localStorage.getItem(storageKey);
  return stored === 'dark' || stored === 'light' ? stored : 'system';
};

const effective = (): 'light' | 'dark' => {
  const choice = storedChoice();
  if (choice === 'system') return dark.matches ? 'dark' : 'light';
  return choice;
};

const apply = (): void => {
  document.documentElement.dataset.theme = effective();
  for (const listener of listeners) listener();
};

export const startTheme = (): void => {
  apply();
  dark.addEventListener('change', apply);
};

export const chooseTheme = (choice: ThemeChoice): void => {
  localStorage.setItem(storageKey, choice);
  apply();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, storedChoice);
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, effective);
