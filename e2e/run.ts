import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { journeys } from './journey-list.ts';
import { type Options, readOptions, usage, variantsOf } from './options.ts';
import { runJourney } from './run-journey.ts';
import { type Application, openApplication } from './world/application.ts';
import { openBrowser } from './world/browser.ts';
import { rootDir } from './world/folders.ts';
import type { Journey } from './world/journey.ts';
import { type Variant, variantName } from './world/variants.ts';
import { createStage } from './world/world.ts';

// `npm run e2e`: the real application, a real browser and a real database, walked through in the users' words.
// Prints a line a journey and closes with `N passed, N failed`; the same figures go to the file in FAIRGROUND_RESULT.

interface Result {
  readonly journey: string;
  readonly variant: string;
  readonly seconds: number;
  readonly problems: readonly string[];
}

type EnsureBuilt = (rootDir: string, onBuild: (fronts: readonly string[]) => void) => Promise<string | null>;
// The start script is plain JavaScript, so that it runs before anything is installed; its shape is told here.
const startScript = '../tools/bootstrap/build-fronts.mjs';
const { ensureBuilt } = (await import(startScript)) as { ensureBuilt: EnsureBuilt };

/** The browser, the server and the database share two cores on a small machine. */
const atOnce = 2;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let application: Application | null = null;
let browser: Browser | null = null;

async function closeAll(): Promise<void> {
  const open = { browser, application };
  browser = null;
  application = null;
  await open.browser?.close().catch(() => undefined);
  await open.application?.stop();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void closeAll().finally(() => process.exit(1)));
}

/** All chosen journeys in one shape, on an application of their own: what one shape booked does not fill another's. */
async function runVariant(
  variant: Variant | 'own-screen',
  chosen: readonly Journey[],
  options: Options,
): Promise<Result[]> {
  application = await openApplication(options.keeps);
  const cameraPath = join(application.folder, 'camera.y4m');
  const results: Result[] = [];
  try {
    await application.start();
    browser = await openBrowser(cameraPath, options.isHeaded);
    const stage = createStage(application, browser, cameraPath);
    await walkAll(chosen, async (journey) => {
      const shape: Variant =
        variant === 'own-screen' ? { screen: journey.screen, theme: 'light', language: 'zh-CN' } : variant;
      const { seconds, problems } = await runJourney(stage, journey, shape);
      const result = { journey: journey.name, variant: variantName(shape), seconds, problems };
      results.push(result);
      tell(journey, result);
    });
  } finally {
    await closeAll();
  }
  return results;
}

/** Two at a time, as guests come too; those that need the house to themselves afterwards. */
async function walkAll(chosen: readonly Journey[], walk: (journey: Journey) => Promise<void>): Promise<void> {
  const waiting = chosen.filter(({ isAlone }) => !isAlone);
  const walkNext = async (): Promise<void> => {
    for (let journey = waiting.shift(); journey !== undefined; journey = waiting.shift()) await walk(journey);
  };
  await Promise.all(Array.from({ length: atOnce }, walkNext));
  for (const journey of chosen.filter(({ isAlone }) => isAlone)) await walk(journey);
}

function tell({ promise }: Journey, { journey, variant, seconds, problems }: Result): void {
  const sign = problems.length === 0 ? '✓' : '✗';
  say(` ${sign} ${journey} · ${promise} (${variant}, ${seconds.toFixed(1)} s)`);
  for (const problem of problems) say(`    ${problem}`);
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === null) {
    say(usage);
    return 2;
  }
  const chosen = journeys.filter(({ name }) => options.only === null || name.includes(options.only));
  const results: Result[] = [];
  const building = await ensureBuilt(rootDir, (fronts) => say(`Building ${fronts.join(' and ')} …`));
  if (building !== null) say(`The pages could not be built\n${building}`);
  let isBroken = building !== null || chosen.length === 0;
  try {
    for (const variant of isBroken ? [] : variantsOf(options))
      results.push(...(await runVariant(variant, chosen, options)));
  } catch (error) {
    isBroken = true;
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const failed = results.filter(({ problems }) => problems.length > 0).length + (isBroken ? 1 : 0);
  const counts = { passed: results.filter(({ problems }) => problems.length === 0).length, failed };
  const resultPath = process.env.FAIRGROUND_RESULT;
  if (resultPath) writeFileSync(resultPath, JSON.stringify({ ...counts, journeys: results }));
  say(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
