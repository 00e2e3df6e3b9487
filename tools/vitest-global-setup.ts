import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startTestCluster, type TestCluster } from '../server/src/testing/test-cluster.ts';
import '../server/src/testing/test-database.ts';

/**
 * Test files run in processes of their own, but share one database server. This process owns it and starts it when
 * the first file asks, so that a run without database tests never waits for one.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<TestCluster> | null = null;
  const broker = createServer((_request, response) => {
    cluster ??= startTestCluster();
    cluster.then(
      ({ adminUrl }) => response.end(adminUrl),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  project.provide('testClusterBroker', `http://127.0.0.1:${port}/`);

  return async () => {
    broker.closeAllConnections();
    await new Promise((resolve) => broker.close(resolve));
    const started = await cluster?.catch(() => null);
    await started?.stop();
  };
}
