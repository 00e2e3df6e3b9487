import { nodeProblem } from './bootstrap/node-version.mjs';

// `npm test [-- path ...]`: sets itself up in a fresh clone, runs unit and database tests and then the browser journeys,
// and closes with one line that people and machines can read. With paths only the named unit tests run.
const problem = nodeProblem();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const { test } = await import('./bootstrap/test.mjs');
process.exit(await test(process.argv.slice(2)));
