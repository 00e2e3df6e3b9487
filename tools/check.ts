import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatFinding } from './check/finding.ts';
import { runSteps, type StepResult } from './check/run-steps.ts';
import { steps } from './check/steps.ts';

// `npm run check [-- --only name] [-- --fix]`: everything a machine can say about the house, 0 when it has nothing to say.
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    fix: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const names = steps.map((step) => step.name);
const wanted = (values.only ?? []).flatMap((list) => list.split(','));
const unknown = wanted.find((name) => !names.includes(name));
if (values.help || unknown !== undefined) {
  if (unknown !== undefined) process.stderr.write(`There is no step called ${unknown}.\n`);
  process.stdout.write(
    `npm run check [-- --only <step>] [-- --fix]\n  steps: ${names.join(', ')}\n  --fix lets biome write its safe corrections\n`,
  );
  process.exit(unknown === undefined ? 0 : 2);
}

function printResult(result: StepResult): void {
  const verdict = result.findings.length === 0 ? 'ok' : `${result.findings.length} to mend`;
  process.stdout.write(`${result.name.padEnd(10)} ${verdict.padEnd(12)} ${result.seconds.toFixed(1).padStart(5)} s\n`);
  for (const finding of result.findings) process.stdout.write(`${formatFinding(finding)}\n`);
}

const start = performance.now();
const chosen = wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name));
const results = await runSteps(chosen, {
  root: path.resolve(import.meta.dirname, '..'),
  fix: values.fix,
  onResult: printResult,
});
const count = results.reduce((total, result) => total + result.findings.length, 0);
const failed = results.filter((result) => result.findings.length > 0).map((result) => result.name);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
process.stdout.write(
  `check: ${results.length} steps in ${seconds} s, ${count === 0 ? 'nothing to mend' : `${count} to mend in ${failed.join(', ')}`}\n`,
);
process.exitCode = count === 0 ? 0 : 1;
