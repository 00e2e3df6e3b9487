import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { importFile, readMapping } from '../../server/src/foundation/customer/public.ts';
import { createRecorder } from '../../server/src/kernel/facts.ts';
import type { House } from '../../server/src/kernel/house.ts';
import { createKeyring } from '../../server/src/kernel/keyring.ts';
import { createLog } from '../../server/src/kernel/log.ts';
import { connect } from '../../server/src/kernel/sql.ts';

// One import in a process of its own, so that its peak of memory is its own: URL FILE BYTES MAPPING -> one JSON line.
const [url = '', file = '', bytes = '0', mappingPath = ''] = process.argv.slice(2);

const sql = connect(url, { max: 4, name: 'fairground bench import' });
const house: House = {
  sql,
  log: createLog('error', (line) => process.stderr.write(`${line}\n`)),
  keyring: createKeyring(randomBytes(32), 'bench'),
  record: createRecorder({ inTransaction: [], afterCommit: [], wake: () => undefined }),
  isDemo: false,
};
const mapping = readMapping('bench', await readFile(mappingPath, 'utf8'));
const startedAt = performance.now();
const outcome = await importFile(house, {
  file,
  fileName: 'bench.csv',
  bytesTotal: Number(bytes),
  mapping,
  orgPath: '',
  isDryRun: false,
  onRejected: async () => undefined,
});
const seconds = (performance.now() - startedAt) / 1000;
await sql.end();
// maxRSS is the kernel's own high-water mark, in KiB.
process.stdout.write(
  `${JSON.stringify({ seconds, created: outcome.created, rejected: outcome.rejected, peakMb: process.resourceUsage().maxRSS / 1024 })}\n`,
);
