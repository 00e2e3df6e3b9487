import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { FastifyInstance } from 'fastify';

export interface Listening {
  readonly stop: () => Promise<void>;
}

interface OriginPorts {
  readonly host: string;
  readonly port: number;
  readonly tlsPort: number;
  readonly cert: string;
  readonly key: string;
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: 4096 }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams never end by themselves; everything else has had its answer.
    setTimeout(() => server.closeAllConnections(), 1500).unref();
    server.closeIdleConnections();
  });

/** Serves one origin over HTTP and, with the same handlers, over HTTPS under the installation's CA. */
export const openOrigin = async (app: FastifyInstance, ports: OriginPorts): Promise<Listening> => {
  await app.ready();
  const handle = app.routing;
  const plain = createHttpServer({ keepAliveTimeout: 65_000 }, handle);
  const secure = createTlsServer({ cert: ports.cert, key: ports.key, keepAliveTimeout: 65_000 }, handle);
  await listen(plain, ports.host, ports.port);
  try {
    await listen(secure, ports.host, ports.tlsPort);
  } catch (error) {
    await close(plain);
    throw error;
  }
  return {
    stop: async () => {
      await Promise.all([close(plain), close(secure)]);
      await app.close();
    },
  };
};
