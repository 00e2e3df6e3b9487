import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createStaff, type Staff } from './api.ts';
import type { Application } from './application.ts';
import { screenshotsDir } from './folders.ts';
import { createGuards, type Guards } from './guards.ts';
import { screens, type Variant, variantName } from './variants.ts';
import { loadWords, type Words } from './words.ts';

/** Longer than any wait of ours on a busy machine; a wait ends as soon as its condition holds. */
const waitLimitMs = 20_000;

/** What a journey has in hand. */
export interface World {
  readonly variant: Variant;
  readonly isPhone: boolean;
  readonly words: Words;
  /** Words after a guest has turned to large type. */
  readonly largeWords: Words;
  readonly app: Application;
  readonly staff: Staff;
  readonly guards: Guards;
  readonly cameraPath: string;
  /** A browser of somebody's own: its own cookies, storage and language. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Looks at the page: barriers first, then a picture. */
  readonly look: (page: Page, step: string) => Promise<void>;
  /** A picture alone, of something that is gone in a blink. */
  readonly picture: (page: Page, step: string) => Promise<void>;
  /** Pictures of every open page and where each stands, when something went wrong. */
  readonly lastLook: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface Stage {
  readonly app: Application;
  readonly browser: Browser;
  readonly staff: Staff;
  readonly cameraPath: string;
}

export const createStage = (app: Application, browser: Browser, cameraPath: string): Stage => ({
  app,
  browser,
  cameraPath,
  staff: createStaff(app.origins.console),
});

export function createWorld(stage: Stage, journey: string, variant: Variant): World {
  const guards = createGuards(Object.values(stage.app.origins));
  const contexts: BrowserContext[] = [];
  const looked = new Set<string>();
  const takePicture = async (page: Page, step: string): Promise<void> => {
    mkdirSync(screenshotsDir, { recursive: true });
    await page.screenshot({ path: join(screenshotsDir, `${journey}-${step}-${variantName(variant)}.png`) });
  };
  const openBrowser = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await stage.browser.newContext({ ...optionsOf(variant), ...options });
    context.setDefaultTimeout(waitLimitMs);
    await prefer(context, stage.app, variant);
    guards.watch(context);
    contexts.push(context);
    return context;
  };
  return {
    variant,
    isPhone: variant.screen === 'phone',
    words: loadWords(variant.language, variant.theme === 'large'),
    largeWords: loadWords(variant.language, true),
    app: stage.app,
    staff: stage.staff,
    cameraPath: stage.cameraPath,
    guards,
    openBrowser,
    look: async (page, step) => {
      if (!looked.has(step)) await guards.inspect(page, step);
      looked.add(step);
      await takePicture(page, step);
    },
    picture: takePicture,
    lastLook: async () => {
      const pages = contexts.flatMap((context) => context.pages());
      // A page that cannot be drawn any more must not hide what went wrong before.
      await Promise.allSettled(pages.map((page, place) => takePicture(page, `failed-${place + 1}`)));
      for (const [place, page] of pages.entries()) guards.tell(`page ${place + 1} stood at ${page.url()}`);
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

function optionsOf(variant: Variant): BrowserContextOptions {
  return {
    viewport: screens[variant.screen],
    hasTouch: variant.screen === 'phone',
    locale: variant.language,
    timezoneId: 'Asia/Shanghai',
    colorScheme: variant.theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  };
}

/** Chosen as a person would have chosen before: the participant app keeps it in cookies, the console in its storage. */
async function prefer(context: BrowserContext, app: Application, { language, theme }: Variant): Promise<void> {
  const chosen = { 'fg-lang': language, 'fg-size': theme === 'large' ? 'large' : 'standard' };
  const urls = [app.origins.participant, app.origins.participantTls];
  await context.addCookies(
    urls.flatMap((url) => Object.entries(chosen).map(([name, value]) => ({ name, value, url }))),
  );
  await context.addInitScript((wanted) => {
    if (!location.protocol.startsWith('http')) return;
    if (localStorage.getItem('fairground.language') === null) localStorage.setItem('fairground.language', wanted);
  }, language);
}
