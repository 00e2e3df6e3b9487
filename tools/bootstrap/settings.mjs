import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The few settings needed before anything is installed. The application reads and checks all of them again with
 * `server/src/kernel/config.ts`, which also says what is wrong with a bad one; here a bad one falls back.
 */
export function readSettings(env = process.env) {
  const wanted = Number((env.PORT ?? '').trim() || 7300);
  const port = Number.isInteger(wanted) && wanted > 0 && wanted <= 65_524 ? wanted : 7300;
  const dataDir = env.FAIRGROUND_DATA_DIR?.trim() || '.data';
  return {
    port,
    participantPort: port + 10,
    host: env.HOST?.trim() || '0.0.0.0',
    dataDir: isAbsolute(dataDir) ? dataDir : join(rootDir, dataDir),
  };
}

/** Starts under npm carry this; then the end of npm means the end of the application too. */
export function isUnderNpm(env = process.env) {
  return env.npm_lifecycle_event !== undefined;
}

/** npm's own program when npm started us, so that its version and settings stay the same. */
export function npmCommand(env = process.env) {
  if (env.npm_execpath?.endsWith('.js')) return [process.execPath, [env.npm_execpath]];
  return process.platform === 'win32' ? ['npm.cmd', []] : ['npm', []];
}
