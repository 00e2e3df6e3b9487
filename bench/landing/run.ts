import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import chromiumParts from '@sparticuz/chromium';
import { type Browser, chromium, type Page, type Response } from 'playwright-core';
import { type Lab, openLab } from '../lab/lab.ts';
import { median, round } from '../lab/load.ts';
import { startServer } from '../lab/server-process.ts';

const visits = 5;
/** A weak mobile network and a cheap phone, as the promise names them. */
const network = { latencyMs: 150, downMegabits: 1.6, upMegabits: 0.75 };
const cpuSlowdown = 4;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const unwanted =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|headless|disk-cache-size)/;

const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.FAIRGROUND_CHROMIUM ?? (await chromiumParts.executablePath()),
    args: [...chromiumParts.args.filter((flag) => !unwanted.test(flag)), ...flags],
  });

/** What is measured is what is served: a stale build is made anew first. */
const buildFronts = async (rootDir: string): Promise<void> => {
  const address = pathToFileURL(join(rootDir, 'tools/bootstrap/build-fronts.mjs')).href;
  const { ensureBuilt } = (await import(address)) as { ensureBuilt: (rootDir: string) => Promise<string | null> };
  const failure = await ensureBuilt(rootDir);
  if (failure !== null) throw new TypeError(failure);
};

const slowDown = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: (network.downMegabits * 1024 * 1024) / 8,
    uploadThroughput: (network.upMegabits * 1024 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
};

/** Text, because a compiler between us and the page may add names that the page does not know. */
const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    if (last) resolve({ ms: last.startTime, what: last.element?.className || last.element?.tagName || last.url });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(null), 5000);
})`;

interface Visit {
  readonly lcpMs: number;
  readonly element: string;
  /** Gzip size of every script the page loaded by itself, bytes by address. */
  readonly scripts: ReadonlyMap<string, number>;
}

/** Somebody opens the page for the first time and touches nothing. */
const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  try {
    const page = await context.newPage();
    await slowDown(page);
    const answers: Response[] = [];
    page.on('response', (answer) => {
      if (answer.request().resourceType() === 'script') answers.push(answer);
    });
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
    const paint = (await page.evaluate(largestPaint)) as { ms: number; what: string } | null;
    if (!paint) throw new TypeError('the browser told of no largest contentful paint');
    const scripts = new Map<string, number>();
    for (const answer of answers) scripts.set(answer.url(), gzipSync(await answer.body(), { level: 9 }).length);
    return { lcpMs: paint.ms, element: paint.what, scripts };
  } finally {
    await context.close();
  }
};

const measure = async (lab: Lab): Promise<object> => {
  const server = await startServer(lab);
  const browser = await openBrowser();
  try {
    const url = `${server.participantUrl}/c/${lab.campaign.slug}`;
    // The first answer of a process draws the page with cold code; a guest hardly ever is the first.
    await fetch(url);
    const seen: Visit[] = [];
    for (let turn = 0; turn < visits; turn += 1) seen.push(await visit(browser, url));
    for (const { lcpMs, element, scripts } of seen)
      process.stderr.write(`  largest paint ${Math.round(lcpMs)} ms (${element}), ${scripts.size} scripts\n`);
    const scriptBytes = Math.max(
      ...seen.map(({ scripts }) => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)),
    );
    return { scriptKb: round(scriptBytes / 1024), lcpMs: Math.round(median(seen.map(({ lcpMs }) => lcpMs))) };
  } finally {
    await browser.close();
    await server.stop();
  }
};

/** `npm run bench -- landing --json` */
export const run = async (): Promise<object> => {
  const lab = await openLab();
  try {
    await buildFronts(lab.config.rootDir);
    return await measure(lab);
  } finally {
    await lab.close();
  }
};
