import type { Recorder } from './facts.ts';
import type { Keyring } from './keyring.ts';
import type { Log } from './log.ts';
import type { Sql } from './sql.ts';

/** What every module is given: the pool, the log, the keys and the one way to record a fact. */
export interface House {
  readonly sql: Sql;
  readonly log: Log;
  readonly keyring: Keyring;
  readonly record: Recorder;
  /** True where the demo bank lives: one-time codes may be read in the outbox. */
  readonly isDemo: boolean;
}
