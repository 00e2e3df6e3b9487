import { isIP } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The steps between an origin's port and its neighbours: the participant app and the HTTPS twins hang on PORT. */
const participantStep = 10;
const tlsStep = 1;
const highestPort = 65_535;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Ports = {
  /** `PORT`: the console over HTTP. */
  console: number;
  /** `PORT` + 10: the participant app over HTTP. */
  participant: number;
  /** `PORT` + 1: the console over HTTPS under the installation's CA. */
  consoleTls: number;
  /** `PORT` + 11: the participant app over HTTPS, which phones on the LAN need for camera and service worker. */
  participantTls: number;
};

export type Config = {
  ports: Ports;
  /** Address to listen on. The default, 0.0.0.0, lets phones on the same network in; 127.0.0.1 keeps them out. */
  host: string;
  /** Name or address printed in links and QR codes and put into the certificate; null = the LAN address found. */
  publicHost: string | null;
  /** An external PostgreSQL (15 or newer); null = the embedded one under `dataDir`. */
  databaseUrl: string | null;
  /** Absolute folder of everything this installation keeps: database, certificates, keys, lock. */
  dataDir: string;
  /** Absolute root of the project. */
  rootDir: string;
  /** Seed the demo bank once and show demo sign-ins. */
  isDemo: boolean;
  /** Connections in the application's pool, 20 to 150. */
  poolSize: number;
  logLevel: LogLevel;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Reading<T> = { value: T } | { problem: string };

/**
 * Reads the whole configuration from an environment (normally `process.env`), the only place that does.
 * Every bad variable is told in one sentence, in Chinese and in English on two lines; none of them is repeated
 * with a value that may hold a secret.
 */
export function readConfig(env: Environment): { config: Config } | { problems: string[] } {
  const rootDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
  const problems: string[] = [];
  const take = <T>(reading: Reading<T>, fallback: T): T => {
    if ('value' in reading) return reading.value;
    problems.push(reading.problem);
    return fallback;
  };

  const port = take(readWhole(env, 'PORT', 7300, 1, highestPort - participantStep - tlsStep), 7300);
  const databaseUrl = take(readDatabaseUrl(env), null);
  const dataDir = present(env, 'FAIRGROUND_DATA_DIR') ?? '.data';
  const config: Config = {
    ports: {
      console: port,
      participant: port + participantStep,
      consoleTls: port + tlsStep,
      participantTls: port + participantStep + tlsStep,
    },
    host: take(readHost(env), '0.0.0.0'),
    publicHost: take(readPublicHost(env), null),
    databaseUrl,
    dataDir: isAbsolute(dataDir) ? dataDir : join(rootDir, dataDir),
    rootDir,
    isDemo: take(readSwitch(env, 'FAIRGROUND_DEMO', databaseUrl === null), false),
    poolSize: take(readWhole(env, 'FAIRGROUND_POOL', 24, 20, 150), 24),
    logLevel: take(readLogLevel(env), 'info'),
  };
  return problems.length > 0 ? { problems } : { config };
}

/** An empty variable counts as not set, because shells and compose files cannot always leave one out. */
function present(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}

function problem(chinese: string, english: string): { problem: string } {
  return { problem: `${chinese}\n${english}` };
}

function readWhole(env: Environment, name: string, fallback: number, min: number, max: number): Reading<number> {
  const text = present(env, name);
  if (text === undefined) return { value: fallback };
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return { value };
  return problem(
    `${name} 要写 ${min} 到 ${max} 之间的整数，现在是“${text}”。`,
    `${name} must be a whole number from ${min} to ${max}, not "${text}".`,
  );
}

function readSwitch(env: Environment, name: string, fallback: boolean): Reading<boolean> {
  const text = present(env, name)?.toLowerCase();
  if (text === undefined) return { value: fallback };
  if (['1', 'true', 'on', 'yes'].includes(text)) return { value: true };
  if (['0', 'false', 'off', 'no'].includes(text)) return { value: false };
  return problem(`${name} 要写 on 或 off，现在是“${text}”。`, `${name} must be on or off, not "${text}".`);
}

function readHost(env: Environment): Reading<string> {
  const text = present(env, 'HOST');
  if (text === undefined) return { value: '0.0.0.0' };
  if (text === 'localhost' || isIP(text) !== 0) return { value: text };
  return problem(
    `HOST 要写本机的 IP 地址，例如 0.0.0.0 或 127.0.0.1，现在是“${text}”。`,
    `HOST must be an IP address of this machine, such as 0.0.0.0 or 127.0.0.1, not "${text}".`,
  );
}

function readPublicHost(env: Environment): Reading<string | null> {
  const text = present(env, 'FAIRGROUND_PUBLIC_HOST');
  if (text === undefined) return { value: null };
  const isName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text);
  if (isName || isIP(text) !== 0) return { value: text };
  return problem(
    `FAIRGROUND_PUBLIC_HOST 只写域名或 IP 地址，不带 https:// 和端口，现在是“${text}”。`,
    `FAIRGROUND_PUBLIC_HOST must be a host name or IP address without scheme or port, not "${text}".`,
  );
}

/** The address carries a password, therefore the sentence never quotes it. */
function readDatabaseUrl(env: Environment): Reading<string | null> {
  const text = present(env, 'DATABASE_URL');
  if (text === undefined) return { value: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPostgres = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol);
  const hasHost = url !== null && (url.hostname !== '' || url.searchParams.has('host'));
  if (isPostgres && hasHost && url.pathname.length > 1) return { value: text };
  return problem(
    'DATABASE_URL 要写成 postgres://账号:密码@主机:端口/库名。',
    'DATABASE_URL must look like postgres://name:password@host:port/database.',
  );
}

function readLogLevel(env: Environment): Reading<LogLevel> {
  const text = present(env, 'FAIRGROUND_LOG_LEVEL')?.toLowerCase();
  if (text === undefined) return { value: 'info' };
  const level = logLevels.find((known) => known === text);
  if (level) return { value: level };
  const list = logLevels.join(', ');
  return problem(
    `FAIRGROUND_LOG_LEVEL 要从 ${list} 里选一个，现在是“${text}”。`,
    `FAIRGROUND_LOG_LEVEL must be one of ${list}, not "${text}".`,
  );
}
