import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { onStopRequest } from './run-app.mjs';
import { readSettings, rootDir } from './settings.mjs';

/** The server stands this far above the addresses people open; those belong to Vite, which passes the rest on. */
const serverStep = 100;

/** The whole of `npm run dev`; resolves with the exit code when everything has stopped. */
export async function dev() {
  const installing = await ensureInstalled(rootDir, 'full', () => process.stdout.write('Installing dependencies …\n'));
  if (installing !== null) {
    process.stderr.write(`${installing}\n`);
    return 1;
  }
  const settings = readSettings();
  const stopping = new Promise((resolve) => onStopRequest(resolve));
  const database = await startDatabase();
  if (database === null) return 1;
  const server = startServer(settings, database);
  const { startFronts } = await import('./dev-fronts.mjs');
  const fronts = await startFronts(rootDir, settings, serverStep);
  process.stdout.write(
    `\n  console      http://localhost:${settings.port}\n  participant  http://localhost:${settings.participantPort}\n  Ctrl-C stops everything\n\n`,
  );
  await stopping;
  await Promise.all(fronts.map((front) => front.close()));
  await end(server, 'SIGTERM');
  await end(database.child, null);
  return 0;
}

/** null when DATABASE_URL is bad or nothing starts; then it has said why. */
async function startDatabase() {
  const program = fileURLToPath(new URL('./dev-database.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: rootDir,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl-C must not reach the database before the server has let go of it.
    detached: true,
  });
  const url = await new Promise((resolve) => {
    child.once('message', (message) => resolve(message.url));
    child.once('exit', () => resolve(null));
  });
  return url === null ? null : { child, url };
}

function startServer({ port, host }, { url }) {
  const env = {
    ...process.env,
    PORT: String(port + serverStep),
    HOST: host,
    DATABASE_URL: url,
    FAIRGROUND_DEMO: process.env.FAIRGROUND_DEMO ?? 'on',
  };
  const tsx = [
    'node_modules/tsx/dist/cli.mjs',
    'watch',
    '--clear-screen=false',
    '--exclude',
    './{console,participant}/**',
  ];
  return spawn(process.execPath, [...tsx, 'server/src/main/fairground.ts', 'up'], {
    cwd: rootDir,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Ends a child by a signal, or by hanging up when it listens for that, and waits until it is gone. */
async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (signal === null) child.disconnect();
  else child.kill(signal);
  await gone;
}
