/**
 * Logs are JSON lines on standard error. ERROR means someone must act now. Nothing personal is ever passed in:
 * fields are ids, codes, counts and times; free text of customers has no place here.
 */
const levels = { fatal: 60, error: 50, warn: 40, info: 30, debug: 20, trace: 10, silent: 100 } as const;
export type LogLevel = keyof typeof levels;
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
}

export const createLog = (
  threshold: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log => {
  const say =
    (level: 'error' | 'warn' | 'info') =>
    (event: string, fields: LogFields = {}) => {
      if (levels[level] >= levels[threshold])
        write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
    };
  return { error: say('error'), warn: say('warn'), info: say('info') };
};

/** Where an error came from, without its message: messages of the database may quote values. */
export const placeOf = (error: unknown): string => {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => line.trim().startsWith('at '));
  return frames
    .slice(0, 4)
    .map((line) => line.trim().replace(/\(?file:\/\/.*\/(server|engines|contracts)\//, '($1/'))
    .join(' | ');
};
