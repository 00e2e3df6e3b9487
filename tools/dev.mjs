import { nodeProblem } from './bootstrap/node-version.mjs';

// `npm run dev`: the database once, the server again after every change of its sources, and both front ends with live
// reload on the usual addresses. Ctrl-C stops all of it.
const problem = nodeProblem();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const { dev } = await import('./bootstrap/dev.mjs');
process.exit(await dev());
