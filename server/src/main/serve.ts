import { join } from 'node:path';
import type { Origin } from '@fairground/contracts/operation';
import type { FastifyInstance } from 'fastify';
import { authenticateParticipant } from '../foundation/participant/public.ts';
import { authenticateStaff } from '../foundation/staff/public.ts';
import { createApp } from '../http/app.ts';
import { createRateLimiter } from '../http/rate-limit.ts';
import type { Config } from '../kernel/config.ts';
import { startJobs } from '../kernel/jobs.ts';
import { loadKeyring } from '../kernel/keyring.ts';
import { createLog } from '../kernel/log.ts';
import { connect } from '../kernel/sql.ts';
import { type Composed, compose } from './compose.ts';
import { demoAccounts } from './demo/demo-accounts.ts';
import { serveDocs } from './docs-pages.ts';
import { landingPage } from './landing-page.ts';
import { openOrigin } from './origins.ts';
import { serveFrontEnd } from './static-files.ts';
import type { ServeRequest, Serving } from './up.ts';

/** Opens pool and keys and builds the house; `close` ends both. */
export const openHouse = async (
  config: Config,
  databaseUrl: string,
  name: string,
): Promise<Composed & { readonly close: () => Promise<void> }> => {
  const sql = connect(databaseUrl, { max: config.poolSize, name });
  const composed = await compose({
    sql,
    log: createLog(config.logLevel),
    keyring: await loadKeyring(config.dataDir),
    isDemo: config.isDemo,
    contentDir: join(config.rootDir, 'content'),
  });
  return {
    ...composed,
    close: async () => {
      await composed.live.stop();
      await sql.end({ timeout: 5 });
    },
  };
};

/** The application of one origin: its operations and, behind them, its front end. */
export const createOrigin = async (
  composed: Composed,
  origin: Exclude<Origin, 'both'>,
  config: Config,
  caCertPem: string | null,
): Promise<FastifyInstance> => {
  const { house } = composed;
  const routes = Object.fromEntries(
    Object.entries(composed.routes).filter(
      ([, route]) => route.operation.origin === origin || route.operation.origin === 'both',
    ),
  );
  const authenticators = { staff: authenticateStaff(house), participant: authenticateParticipant(house) };
  const app = await createApp({
    routes,
    deps: { ...house, limiter: createRateLimiter(), authenticate: (kind, token) => authenticators[kind](token) },
  });
  serveDocs(app, config.rootDir);
  app.get('/api/health', async () => ({ ok: true }));
  app.get('/ca.crt', async (_request, reply) =>
    caCertPem
      ? reply
          .type('application/x-x509-ca-cert')
          .header('content-disposition', 'attachment; filename="fairground-ca.crt"')
          .send(caCertPem)
      : reply.code(404).send(),
  );
  if (origin === 'console') {
    app.get('/api/demo', async (_request, reply) =>
      config.isDemo ? { accounts: demoAccounts } : reply.code(404).send(),
    );
    app.get('/api/site', async (request) => {
      const host =
        request.hostname.includes(':') && !request.hostname.startsWith('[')
          ? `[${request.hostname}]`
          : request.hostname;
      const port = request.protocol === 'https' ? config.ports.participantTls : config.ports.participant;
      return { participantUrl: `${request.protocol}://${host}:${port}` };
    });
  }
  const folder = join(config.rootDir, origin, 'dist');
  const page = origin === 'participant' ? await landingPage(app, house, folder) : undefined;
  await serveFrontEnd(app, { folder, page });
  return app;
};

interface ServeOptions {
  /** False where jobs and reactions run in a process of their own (`fairground work`). */
  readonly hasWorkers: boolean;
}

/** `fairground serve`: two origins over HTTP and HTTPS, reactions and jobs. */
export const serve = async (
  { config, databaseUrl, certificates, beforeListen }: ServeRequest,
  { hasWorkers }: ServeOptions = { hasWorkers: true },
): Promise<Serving> => {
  const composed = await openHouse(config, databaseUrl, 'fairground serve');
  const consoleApp = await createOrigin(composed, 'console', config, certificates.caCertPem);
  const participantApp = await createOrigin(composed, 'participant', config, certificates.caCertPem);
  const workers = hasWorkers ? await startWorkers(composed, databaseUrl) : null;
  await beforeListen();
  const tls = { cert: certificates.certPem, key: certificates.keyPem, host: config.host };
  const opened = [
    await openOrigin(consoleApp, { ...tls, port: config.ports.console, tlsPort: config.ports.consoleTls }),
    await openOrigin(participantApp, { ...tls, port: config.ports.participant, tlsPort: config.ports.participantTls }),
  ];
  return {
    stop: async () => {
      await composed.live.stop();
      await Promise.all(opened.map((origin) => origin.stop()));
      await workers?.stop();
      await composed.close();
    },
  };
};

/** `fairground work`: reactions and scheduled jobs, here or in a process of their own. */
export const startWorkers = async (composed: Composed, databaseUrl: string): Promise<Serving> => {
  const { house } = composed;
  const reactions = composed.startReactions();
  const jobs = await startJobs(databaseUrl, house.sql, house.log, composed.jobs);
  return {
    stop: async () => {
      await jobs.stop();
      await reactions.stop();
    },
  };
};
