import { startTestCluster } from '../../../server/src/testing/test-cluster.ts';
import type { Finding } from '../finding.ts';
import { describeQueries } from './describe-queries.ts';
import { findQueries } from './find-queries.ts';
import { createServerProgram, type Overlay } from './server-program.ts';

type Options = {
  readonly overlay?: Overlay;
  /** Which server files to read; all of them by default. */
  readonly only?: (file: string) => boolean;
  /** A migrated database to ask; without it a temporary cluster is made and removed again. */
  readonly url?: string;
};

/** Every SQL query of the server against a migrated database. */
export async function checkSql(root: string, options: Options = {}): Promise<Finding[]> {
  const { queries, findings } = findQueries(createServerProgram(root, options.overlay, options.only), root);
  if (queries.length === 0) return findings;
  if (options.url !== undefined) return [...findings, ...(await describeQueries(options.url, queries))];
  const cluster = await startTestCluster();
  try {
    return [...findings, ...(await describeQueries(cluster.templateUrl, queries))];
  } finally {
    await cluster.stop();
  }
}
