import { join } from 'node:path';
import type { Config } from '../../kernel/config.ts';
import type { DemoSignIn } from '../banner.ts';
import { ensureCertificates } from '../certificates/ensure-certificates.ts';
import { certificateHosts } from '../certificates/lan-hosts.ts';
import { demoAccounts } from '../demo/demo-accounts.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { seedGuests } from '../demo/seed-guests.ts';
import { docsPath } from '../docs-pages.ts';
import { keepDatabase } from '../keep-database.ts';
import { migrate } from '../migrate.ts';
import { openHouse, serve, startWorkers } from '../serve.ts';
import { processSurroundings } from '../surroundings.ts';
import { up } from '../up.ts';

const demoSignIns: readonly DemoSignIn[] = demoAccounts.map(({ login, password, zh, en }) => ({
  roleZh: zh,
  roleEn: en,
  name: login,
  secret: password,
}));

const seed = async (config: Config, url: string): Promise<readonly DemoSignIn[]> => {
  const composed = await openHouse(config, url, 'fairground seed');
  try {
    if (await seedDemo(composed)) await seedGuests(composed);
  } finally {
    await composed.close();
  }
  return demoSignIns;
};

export const upCommand = (_argv: readonly string[], config: Config): Promise<number> =>
  up(config, {
    migrate,
    seedDemo: (url) => seed(config, url),
    serve: (request) => serve(request),
    docsPath,
    caPath: '/ca.crt',
  });

/** Waits for Ctrl-C or a signal. */
const untilStopped = (): { readonly stopped: Promise<void>; readonly letGo: () => void } => {
  const around = processSurroundings();
  return { stopped: new Promise((resolve) => around.onStopRequest(resolve)), letGo: () => around.letGo() };
};

export const serveCommand = async (argv: readonly string[], config: Config): Promise<number> => {
  const { stopped, letGo } = untilStopped();
  const database = await keepDatabase(config, () => undefined);
  await migrate(database.url);
  const certificates = await ensureCertificates({
    dir: join(config.dataDir, 'certificates'),
    hosts: certificateHosts(config.publicHost),
    now: new Date(),
  });
  const serving = await serve(
    { config, databaseUrl: database.url, certificates, beforeListen: async () => undefined },
    { hasWorkers: !argv.includes('--no-work') },
  );
  process.stdout.write(
    `console http://localhost:${config.ports.console} · participant http://localhost:${config.ports.participant}\n`,
  );
  await stopped;
  await serving.stop();
  await database.close();
  letGo();
  return 0;
};

export const workCommand = async (_argv: readonly string[], config: Config): Promise<number> => {
  const { stopped, letGo } = untilStopped();
  const database = await keepDatabase(config, () => undefined);
  const composed = await openHouse(config, database.url, 'fairground work');
  const workers = await startWorkers(composed, database.url);
  process.stdout.write('working\n');
  await stopped;
  await workers.stop();
  await composed.close();
  await database.close();
  letGo();
  return 0;
};
