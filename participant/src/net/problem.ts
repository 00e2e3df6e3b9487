/** Turns a refused answer into words. The server sends both languages; a broken answer still gets a sentence. */
import type { Problem } from './shapes.ts';

export type Language = 'zh-CN' | 'en';

export interface ProblemWords {
  readonly title: string;
  readonly action: string;
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'zh' in value && 'en' in value;
}

/** A stand-in for an answer that is no problem document (a proxy's error page, a cut body). */
export function unreadableProblem(status: number): Problem {
  return {
    type: 'about:blank',
    status,
    code: 'unreadable-answer',
    title: 'The answer could not be read',
    detail: 'Try again later',
    zh: { title: '没存上，你填的都还在', action: '过一会儿再试一次' },
    en: { title: 'Not saved; what you typed is still here', action: 'Try again in a moment' },
  };
}

export function problemWords(problem: Problem, language: Language): ProblemWords {
  return language === 'en' ? problem.en : problem.zh;
}

/** Field errors by the last part of their path: `body.mobile` -> `mobile`. */
export function fieldErrors(problem: Problem | null, language: Language): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const error of problem?.errors ?? []) {
    const field = error.path.split(/[./]/).at(-1) ?? error.path;
    errors[field] ??= language === 'en' ? error.en : error.zh;
  }
  return errors;
}

/** Seconds to wait when the answer says so (429, 503), otherwise null. */
export function waitSeconds(problem: Problem, retryAfter: string | null): number | null {
  const fromHeader = retryAfter === null ? Number.NaN : Number.parseInt(retryAfter, 10);
  if (Number.isFinite(fromHeader)) return Math.min(Math.max(fromHeader, 1), 60);
  const fromParams = Number(problem.params?.seconds);
  return Number.isFinite(fromParams) && fromParams > 0 ? Math.min(fromParams, 60) : null;
}
