import { nodeProblem } from './bootstrap/node-version.mjs';

// `npm start`: from a fresh clone to a running application, with nothing but Node and npm. Nothing here may import
// a package, because none may be installed yet; the rest is loaded after the version of Node is known to be enough.
const problem = nodeProblem();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const { start } = await import('./bootstrap/start.mjs');
process.exit(await start());
