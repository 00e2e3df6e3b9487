import { cookiesFor } from './view-settings.ts';

/** Keeps how a person wants to see the app, where the server can read it before it draws the landing page. */
export function keepChoice(change: Parameters<typeof cookiesFor>[0]): void {
  for (const line of cookiesFor(change)) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox phones
    document.cookie = line;
  }
}
