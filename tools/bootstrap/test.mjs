import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build-fronts.mjs';
import { ensureInstalled } from './install.mjs';
import { runProgram, stopPrograms } from './run-program.mjs';
import { rootDir } from './settings.mjs';

/** The whole of `npm test`; resolves with the exit code and prints `N passed, N failed` last, whatever happened. */
export async function test(args) {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isStopping = true;
      stopPrograms();
    });
  }
  const results = mkdtempSync(join(tmpdir(), 'fairground-results-'));
  try {
    const counts = (await setUp(args.length === 0))
      ? await runAll(args, results, () => isStopping)
      : { passed: 0, failed: 1 };
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
    return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/** Only the browser journeys look at the built pages. */
async function setUp(hasJourneys) {
  const say = (text) => process.stdout.write(`${text}\n`);
  const installing = await ensureInstalled(rootDir, 'full', () =>
    say('Installing dependencies, those of tests included …'),
  );
  if (installing !== null) return tellFailure('The dependencies could not be installed', installing);
  if (!hasJourneys) return true;
  const building = await ensureBuilt(rootDir, (fronts) => say(`Building ${fronts.join(' and ')} …`));
  if (building !== null) return tellFailure('The pages could not be built', building);
  return true;
}

function tellFailure(words, detail) {
  process.stderr.write(`${words}\n${detail}\n`);
  return false;
}

async function runAll(args, results, isStopping) {
  const unit = await runUnitTests(args, join(results, 'unit.json'));
  if (args.length > 0 || isStopping() || !existsSync(join(rootDir, 'e2e/run.ts'))) return unit;
  const journeys = await runJourneys(join(results, 'journeys.json'));
  return { passed: unit.passed + journeys.passed, failed: unit.failed + journeys.failed };
}

async function runUnitTests(args, resultPath) {
  const { code } = await runProgram(
    process.execPath,
    [
      join(rootDir, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultPath}`,
      ...args,
    ],
    { cwd: rootDir, env: testEnvironment(), isQuiet: false },
  );
  return countUnitTests(readJson(resultPath), code);
}

/** A file that could not even be loaded counts as one failure, and so does a run that broke without naming any. */
export function countUnitTests(report, code) {
  const passed = report?.numPassedTests ?? 0;
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** The journeys write `{ "passed": n, "failed": n }` to the file named by FAIRGROUND_RESULT. */
async function runJourneys(resultPath) {
  const env = { ...testEnvironment(), FAIRGROUND_RESULT: resultPath };
  const args = ['--import', 'tsx', 'e2e/run.ts'];
  const { code } = await runProgram(process.execPath, args, { cwd: rootDir, env, isQuiet: false });
  return countJourneys(readJson(resultPath), code);
}

export function countJourneys(report, code) {
  const passed = Number.isInteger(report?.passed) ? report.passed : 0;
  const failed = Number.isInteger(report?.failed) ? report.failed : 0;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** Settings of somebody's installation must not reach the tests: they bring their own database and ports. */
function testEnvironment() {
  const ours = /^(DATABASE_URL|PORT|HOST|FAIRGROUND_(?!CHROMIUM).*|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
