/** The language asked for in every request. Apart from connection.ts, so that the landing page need not load the client. */
import type { Language } from './problem.ts';

let language: Language = 'zh-CN';

export function setRequestLanguage(next: Language): void {
  language = next;
}

export function requestLanguage(): Language {
  return language;
}
