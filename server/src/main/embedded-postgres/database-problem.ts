/** An expected failure of the embedded database, told in both languages; it is shown to people, not reported as a defect. */
export type DatabaseProblem = Error & { kind: 'database-problem'; sentences: { zh: string; en: string } };

/** Builds the failure with a sentence in each language; `detail` is the machine's own words and goes last. */
export function databaseProblem(zh: string, en: string, detail = ''): DatabaseProblem {
  const error = new Error([zh, en, detail].filter(Boolean).join('\n'));
  return Object.assign(error, { kind: 'database-problem' as const, sentences: { zh, en } });
}

export function isDatabaseProblem(error: unknown): error is DatabaseProblem {
  return error instanceof Error && 'kind' in error && error.kind === 'database-problem';
}
