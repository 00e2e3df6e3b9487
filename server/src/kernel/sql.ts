import { connect as openTcp, type Socket } from 'node:net';
import postgres from 'postgres';
import { assertDefect } from './defect.ts';

/** A pool of connections. */
export type Sql = postgres.Sql;
/** One open transaction. */
export type Tx = postgres.TransactionSql;
/** Either: for reads that do not care. */
export type Db = postgres.ISql;

interface ConnectOptions {
  readonly max: number;
  readonly name: string;
}

/** bigint columns hold fen, points and counters, all far below 2^53; a larger one is a defect, never a rounding. */
const parseSafeInteger = (words: string): number => {
  const value = Number(words);
  assertDefect(Number.isSafeInteger(value), 'bigint beyond 2^53');
  return value;
};

const utcWords = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** `2027-03-20T02:15:00.123456Z`: all six digits, so that a page's cursor finds its row and instants sort as strings. */
const toInstant = (words: string): string => {
  const [, day, time, fraction = ''] = utcWords.exec(words) ?? [];
  return day && time ? `${day}T${time}.${fraction.padEnd(6, '0')}Z` : new Date(words).toISOString();
};

const same = (value: unknown): unknown => value;
const toWords = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/**
 * The driver forgets bytes it meant to send when a connection closes in the same turn of the event loop, and that
 * connection never works again. Telling it of the close one turn later lets it empty its hands first.
 */
const openSocket = (options: {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | null;
}): Socket => {
  const socket = options.path ? openTcp(options.path) : openTcp(options.port[0] ?? 5432, options.host[0]);
  const emit = socket.emit.bind(socket);
  socket.emit = (event: string | symbol, ...words: unknown[]): boolean => {
    if (event !== 'close') return emit(event, ...words);
    setTimeout(() => emit(event, ...words), 0);
    return true;
  };
  return socket;
};

/**
 * Opens a pool. Types as rows carry them: bigint -> number, timestamptz -> ISO string in UTC to the microsecond, date -> `YYYY-MM-DD`
 * (a Date would shift a day in Asia/Shanghai), numeric -> string.
 */
export const connect = (url: string, options: ConnectOptions): Sql => {
  const settings = {
    max: options.max,
    idle_timeout: 60,
    connect_timeout: 10,
    connection: { application_name: options.name, TimeZone: 'UTC', statement_timeout: 60_000 },
    onnotice: () => undefined,
    socket: openSocket,
    types: {
      bigint: { to: 20, from: [20], serialize: String, parse: parseSafeInteger },
      date: {
        to: 1184,
        from: [1114, 1184],
        serialize: toWords,
        parse: toInstant,
      },
      day: { to: 1082, from: [1082], serialize: toWords, parse: same },
    },
  };
  // `socket` is an option of the driver that its types do not know.
  return postgres(url, settings as postgres.Options<Record<string, postgres.PostgresType>>) as unknown as Sql;
};

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** True where the database is restarting or out of reach: the act did not happen or its answer is unknown, a retry decides. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && awayCodes.has(error.code);
