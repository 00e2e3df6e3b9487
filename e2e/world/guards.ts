import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

/** What no journey may do, whatever it is about; every entry fails the journey. */
export interface Guards {
  readonly problems: readonly string[];
  readonly tell: (problem: string) => void;
  readonly watch: (context: BrowserContext) => void;
  /** Looks for barriers on the page as it stands. */
  readonly inspect: (page: Page, place: string) => Promise<void>;
  /** While the network or the server is away on purpose, requests that get no answer are no problem. */
  readonly whileAway: <T>(act: () => Promise<T>) => Promise<T>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grave = new Set(['serious', 'critical']);
/** Refusals are answers; the browser still prints them, with the status, as errors. */
const refusalLine = /^Failed to load resource: the server responded with a status of 4\d\d/;
const lostLine =
  /^Failed to load resource: (net::ERR_|the server responded with a status of 50[234])|ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET)|Failed to fetch/;

export function createGuards(origins: readonly string[]): Guards {
  const problems: string[] = [];
  let away = 0;
  const tell = (problem: string) => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  const isOurs = (address: string): boolean => {
    const { protocol, origin } = new URL(address);
    return protocol === 'data:' || protocol === 'blob:' || protocol === 'about:' || origins.includes(origin);
  };
  const watchPage = (page: Page) => {
    page.on('pageerror', (error) => tell(`uncaught on ${placeOf(page)}: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() !== 'error' || refusalLine.test(line.text())) return;
      if (away > 0 && lostLine.test(line.text())) return;
      tell(`console error on ${placeOf(page)}: ${line.text()}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 500 && away === 0)
        tell(`${answer.status()} from ${answer.request().method()} ${answer.url()}`);
    });
  };
  return {
    problems,
    tell,
    watch: (context) => {
      context.on('request', (request) => {
        if (!isOurs(request.url())) tell(`request to a foreign address: ${request.url()}`);
      });
      context.on('page', watchPage);
    },
    inspect: async (page, place) => {
      for (const finding of await findBarriers(page)) tell(`${place}: ${finding}`);
    },
    whileAway: async (act) => {
      away += 1;
      try {
        return await act();
      } finally {
        away -= 1;
      }
    },
  };
}

function placeOf(page: Page): string {
  return new URL(page.url()).pathname;
}

interface AxeFinding {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly target: readonly unknown[];
    readonly failureSummary?: string;
  }[];
}

declare const axe: { run: (options: unknown) => Promise<{ violations: AxeFinding[] }> };

/** Waits until everything that moves once has come to rest. */
export async function whenMotionEnds(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const once = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(once.map((one) => one.finished.catch(() => undefined)));
  });
}

/** Serious and critical findings of axe, each with the elements it found. */
async function findBarriers(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in globalThis);
  if (!hasAxe) await page.evaluate(axeSource);
  // Things that fade in are judged as they stand in the end.
  await whenMotionEnds(page);
  const violations = await page.evaluate(async () => (await axe.run({ resultTypes: ['violations'] })).violations);
  return violations
    .filter(({ impact }) => impact !== null && grave.has(impact))
    .map(({ id, impact, help, nodes }) => {
      const places = nodes.map(({ target, html, failureSummary }) =>
        [target.join(' '), html.slice(0, 160), (failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240)].join(' | '),
      );
      return `axe ${impact} ${id} (${help}):\n      ${places.slice(0, 6).join('\n      ')}`;
    });
}
