import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from '../kernel/config.ts';
import { removeHome } from './embedded-postgres/home.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import type { Surroundings } from './surroundings.ts';
import { type UpDeps, up } from './up.ts';

let dataDir = '';
let config: Config;

// One cluster serves the whole file: every test stops what it started, so each begins with a start of its own.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fairground-up-'));
});

beforeEach(async () => {
  const reading = readConfig({ FAIRGROUND_DATA_DIR: dataDir, PORT: String(await freePort()), HOST: '127.0.0.1' });
  if ('problems' in reading) return expect.fail(reading.problems.join());
  config = reading.config;
});

afterAll(async () => {
  await removeHome(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? Math.min(address.port, 65_000) : 0;
}

/** Stands in for the terminal: keeps what was printed and can press Ctrl-C. */
function aTerminal() {
  const told: string[] = [];
  let pressed = () => {};
  const around: Surroundings = {
    print: (text) => told.push(text),
    tell: (step) => told.push(`step ${step}`),
    awaitPages: async () => {
      told.push('pages built');
    },
    takeOverPorts: async () => {
      told.push('ports taken over');
    },
    onStopRequest: (stop) => {
      pressed = stop;
    },
    letGo: () => undefined,
  };
  return { around, told, pressCtrlC: () => pressed() };
}

/** A small application on the console's port; its answer goes through the database. */
function anApplication(events: string[] = []): UpDeps {
  return {
    docsPath: '/docs',
    caPath: '/ca.crt',
    migrate: async (url) => {
      const sql = postgres(url, { max: 1, onnotice: () => undefined });
      await sql`create table if not exists lantern (id int primary key)`;
      await sql.end();
    },
    seedDemo: async () => [{ roleZh: '操作员', roleEn: 'Operator', name: 'lin', secret: 'lantern-path' }],
    serve: async ({ config: { ports }, databaseUrl, beforeListen }) => {
      const sql = postgres(databaseUrl, { max: 2, connect_timeout: 2, onclose: () => undefined });
      const server = createServer((_request, response) => {
        sql`select count(*)::int as lit from lantern`.then(
          (rows) => response.end(JSON.stringify(rows[0])),
          () => response.writeHead(503).end(),
        );
      });
      await beforeListen();
      await new Promise<void>((resolve) => server.listen(ports.console, '127.0.0.1', resolve));
      return {
        stop: async () => {
          events.push('application stopped');
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
          await sql.end({ timeout: 1 });
        },
      };
    },
  };
}

/** A command such as an import: another process that opens the database of the same installation and closes it. */
async function runCommand(): Promise<number> {
  const script = `
    import { readConfig } from '${new URL('../kernel/config.ts', import.meta.url).href}';
    import { keepDatabase } from '${new URL('./keep-database.ts', import.meta.url).href}';
    const database = await keepDatabase(readConfig(process.env).config, () => {});
    await database.close();`;
  const env = { ...process.env, FAIRGROUND_DATA_DIR: dataDir, PORT: String(config.ports.console) };
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env,
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

async function status(): Promise<number> {
  const reply = await fetch(`http://127.0.0.1:${config.ports.console}/`).catch(() => null);
  await reply?.body?.cancel();
  return reply?.status ?? 0;
}

async function untilAnswers(): Promise<void> {
  await expect.poll(status, { timeout: 30_000, interval: 50 }).toBe(200);
}

test('a start walks its steps in order, prints where to go, and Ctrl-C stops application and database', async () => {
  const terminal = aTerminal();
  const events: string[] = [];
  const running = up(config, anApplication(events), terminal.around);
  await untilAnswers();
  await expect.poll(() => terminal.told.join('\n')).toContain('lantern-path');

  terminal.pressCtrlC();

  await expect(running).resolves.toBe(0);
  const steps = terminal.told.filter((line) => /^(step|pages|ports)/.test(line));
  expect(steps).toEqual([
    'step database',
    'step migrate',
    'step demo',
    'pages built',
    'ports taken over',
    'step ready',
  ]);
  expect(terminal.told.join('\n')).toContain(`http://localhost:${config.ports.console}/docs`);
  expect(events).toEqual(['application stopped']);
  await expect(status()).resolves.toBe(0);
  const next = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
  expect(next.adopted).toBe(false);
  await next.stop();
});

test('a second start beside a running one says so and leaves the first alone', async () => {
  const first = aTerminal();
  const running = up(config, anApplication(), first.around);
  await untilAnswers();

  const second = aTerminal();
  await expect(up(config, anApplication(), second.around)).resolves.toBe(0);

  expect(second.told.join('\n')).toContain(`Already running (process ${process.pid})`);
  await expect(status()).resolves.toBe(200);
  first.pressCtrlC();
  await running;
});

test('a database that is killed under the running application comes back by itself', async () => {
  const terminal = aTerminal();
  const running = up(config, anApplication(), terminal.around);
  await untilAnswers();
  const { pid } = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });

  process.kill(pid, 'SIGKILL');

  await expect.poll(() => terminal.told.join('\n'), { timeout: 10_000 }).toContain(`server process ${pid} ended`);
  await untilAnswers();
  terminal.pressCtrlC();
  await expect(running).resolves.toBe(0);
});

test('a command beside the running application leaves the database to it', async () => {
  const terminal = aTerminal();
  const running = up(config, anApplication(), terminal.around);
  await untilAnswers();

  const code = await runCommand();

  expect(code).toBe(0);
  await expect(status()).resolves.toBe(200);
  expect(terminal.told.join('\n')).not.toContain('ended, starting it again');
  terminal.pressCtrlC();
  await running;
});

test('a port that another program holds is told in both languages, and nothing is left running', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(config.ports.console, '127.0.0.1', resolve));
  const terminal = aTerminal();
  const deps: UpDeps = {
    ...anApplication(),
    serve: ({ config: { ports } }) =>
      new Promise((_resolve, reject) => createServer().on('error', reject).listen(ports.console, '127.0.0.1')),
  };

  await expect(up(config, deps, terminal.around)).resolves.toBe(1);

  expect(terminal.told.join('\n')).toMatch(/被别的程序占用[\s\S]*used by another program/);
  const next = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
  expect(next.adopted).toBe(false);
  await next.stop();
  await new Promise((resolve) => other.close(resolve));
});

test('Ctrl-C in the middle of a start opens no address and leaves no database running', async () => {
  const terminal = aTerminal();
  const pressDuringSeed = async () => {
    terminal.pressCtrlC();
    return [];
  };
  const deps: UpDeps = { ...anApplication(), seedDemo: pressDuringSeed };

  await expect(up(config, deps, terminal.around)).resolves.toBe(0);

  expect(terminal.told).not.toContain('step ready');
  const next = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
  expect(next.adopted).toBe(false);
  await next.stop();
});
