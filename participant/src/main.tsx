/** Entry of the participant app. A served landing page is hydrated; every other address loads the app at once. */
import '@fairground/ui/tokens.css';
import '@fairground/ui/base.css';
import '@fairground/ui/components.css';
import '@fairground/ui/phone.css';
import './participant.css';
import type { i18n } from 'i18next';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { LandingIsland } from './landing/LandingIsland.tsx';
import { readServed, type Served } from './landing/served.ts';
import type { Go } from './parts/Go.tsx';
import { keepChoice } from './view/keep-choice.ts';
import { applyView } from './view/ViewProvider.tsx';
import { decideView, readChoice, type View } from './view/view-settings.ts';
import { completeWords, createWords, fetchCatalogue } from './words/words.ts';

const place = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));

function wantedView(): View {
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return decideView(readChoice(document.cookie, location.search), { languages: navigator.languages, isDark });
}

async function startApp(root: Root, words: i18n, view: View): Promise<void> {
  const [{ App }] = await Promise.all([import('./App.tsx'), completeWords(words, view.language)]);
  root.render(<App view={view} words={words} />);
}

/** The landing page stays on screen until the app is there; without a network the browser's own way is taken. */
function wayOn(rootOf: () => Root, words: i18n): Go {
  return (path) => {
    const loading = startAppAt(path);
    loading.catch(() => location.assign(path));
  };
  async function startAppAt(path: string): Promise<void> {
    const root = rootOf();
    await import('./App.tsx');
    history.pushState(null, '', path);
    await startApp(root, words, wantedView());
    window.scrollTo(0, 0);
  }
}

async function startLanding(served: Served, view: View): Promise<void> {
  const isAsDrawn = served.view.language === view.language && served.view.size === view.size;
  const words = createWords(view.language, isAsDrawn ? served.words : await fetchCatalogue(view.language));
  let root: Root | null = null;
  const rootOf = () => {
    root ??= createRoot(place);
    return root;
  };
  const page = <LandingIsland served={served} view={view} words={words} go={wayOn(rootOf, words)} />;
  if (isAsDrawn) root = hydrateRoot(place, page);
  else rootOf().render(page);
  window.addEventListener('popstate', () => location.reload(), { once: true });
  void import('./landing/count-visit.ts').then(({ countVisit }) => countVisit(served.campaign.slug));
  // What an earlier page could not send goes out from here too.
  void import('./queue/use-action.ts').then(({ phoneQueue }) => phoneQueue.resume());
}

/** What the address asks for stays chosen on the pages after it. */
function keepAsked(): void {
  keepChoice(readChoice('', location.search));
}

async function start(): Promise<void> {
  keepAsked();
  const view = wantedView();
  applyView(view);
  const served = readServed(document);
  const isLanding = served !== null && new RegExp(`^/c/${served.campaign.slug}/?$`).test(location.pathname);
  if (isLanding) await startLanding(served, view);
  else await startApp(createRoot(place), createWords(view.language, {}), view);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    const { keepShell } = await import('./keep-shell.ts');
    keepShell();
  }
}

/** After an update of the app an old page may ask for a file that is gone: loading anew, once, brings the new one. */
function renewOnMissingFile(): void {
  window.addEventListener('vite:preloadError', () => {
    const place = 'fg-renewed';
    if (!navigator.onLine || sessionStorage.getItem(place)) return;
    sessionStorage.setItem(place, '1');
    location.reload();
  });
}

renewOnMissingFile();
void start();
