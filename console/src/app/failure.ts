import type { FieldProblem, Problem } from '@fairground/contracts/problem';

export type Language = 'zh-CN' | 'en';

/** What a call can fail with: `problem` the server refused or broke, `unreachable` nothing came back. */
export interface Failure extends Error {
  readonly kind: 'problem' | 'unreachable';
  /** HTTP status; 0 when nothing came back. */
  readonly status: number;
  readonly problem: Problem | null;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'zh' in value && 'en' in value;

export const problemFailure = (status: number, body: unknown): Failure =>
  Object.assign(new Error(isProblem(body) ? body.code : `status-${status}`), {
    kind: 'problem' as const,
    status,
    problem: isProblem(body) ? body : null,
  });

export const unreachable = (): Failure =>
  Object.assign(new Error('unreachable'), { kind: 'unreachable' as const, status: 0, problem: null });

export const isFailure = (error: unknown): error is Failure =>
  error instanceof Error && 'kind' in error && (error.kind === 'problem' || error.kind === 'unreachable');

export const failureCode = (error: unknown): string | null => (isFailure(error) ? (error.problem?.code ?? null) : null);

/** Whether the same call may succeed later without anybody changing anything. */
export const isWorthRetrying = (error: unknown): boolean =>
  isFailure(error) && (error.kind === 'unreachable' || [429, 502, 503, 504].includes(error.status));

/** Messages by field path; the server names the body and the wrapped value, the form does not. */
export const fieldErrors = (error: unknown, language: Language): Record<string, string> => {
  const problems: readonly FieldProblem[] = (isFailure(error) && error.problem?.errors) || [];
  return Object.fromEntries(
    problems.map((field) => [
      field.path.replace(/^body\.?/, '').replace(/^value\./, ''),
      language === 'en' ? field.en : field.zh,
    ]),
  );
};
