import { ensureInstalled } from './install.mjs';
import { nodeProblem } from './node-version.mjs';
import { rootDir } from './settings.mjs';

// Installs everything that checks and tests need, when it is not there yet. For `.ci/run` and for `npm run check`.
const problem =
  nodeProblem() ?? (await ensureInstalled(rootDir, 'full', () => process.stdout.write('Installing dependencies …\n')));
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
