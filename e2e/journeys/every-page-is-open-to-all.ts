import type { Page } from 'playwright-core';
import { openGuest, todaysCampaign } from '../walks/guest.ts';
import { openDesk } from '../walks/staff.ts';
import type { Journey } from '../world/journey.ts';
import { type Language, languages } from '../world/variants.ts';
import type { World } from '../world/world.ts';

const steps = ['basics', 'goals', 'audience', 'slots', 'rewards', 'content', 'survey', 'submit'];

/** The page has its heading and nothing on it waits any more. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy=true], .fg-notice--loading, .cs-breathe, .fg-breathing') === null,
  );
}

async function visit(world: World, page: Page, language: Language, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
  const { pathname, hash } = new URL(page.url());
  const step = `${pathname}${hash}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/[^a-z0-9]+/gi, '-');
  await world.look(page, `${language}${step}`);
}

/** Every address of the console, by somebody whose role opens it. */
async function consolePages(world: World): Promise<Readonly<Record<string, readonly string[]>>> {
  const { id } = await todaysCampaign(world);
  const operator = await world.staff.as('operator');
  const reviews = await operator.get<{ items: { id: string }[] }>('/api/reviews');
  const customers = await operator.get<{ items: { id: string }[] }>('/api/customers');
  return {
    operator: [
      '/campaigns',
      '/campaigns/new',
      `/campaigns/${id}`,
      ...steps.map((step) => `/campaigns/${id}/plan/${step}`),
      `/campaigns/${id}/bookings`,
      '/reviews',
      `/reviews/${reviews.items[0]?.id}`,
      '/customers',
      `/customers/${customers.items[0]?.id}`,
      '/imports',
      '/outbox',
      '/account',
      '/audit',
      '/nowhere',
    ],
    auditor: ['/audit', '/staff'],
    secadmin: ['/staff'],
    floor: ['/door', `/campaigns/${id}/door`],
  };
}

const participantPages = (slug: string): readonly string[] => [
  '/',
  `/c/${slug}`,
  ...['book', 'pass', 'play', 'result', 'survey', 'report'].map((page) => `/c/${slug}/${page}`),
  '/me',
  '/nowhere',
];

export const journey: Journey = {
  name: 'every-page-is-open-to-all',
  promise: 'Every page of both apps, in both languages, has no barrier and calls nobody but this server',
  screen: 'desk',
  run: async (world) => {
    const { slug } = await todaysCampaign(world);
    const rooms = await consolePages(world);
    const { origins } = world.app;
    const stranger = await openGuest(world);
    for (const language of languages)
      for (const path of participantPages(slug))
        await visit(world, stranger.page, language, `${origins.participant}${path}?lang=${language}`);
    for (const [login, paths] of Object.entries(rooms)) {
      const { page, context } = await openDesk(world, login, paths[0] ?? '/');
      for (const language of languages) {
        await page.evaluate((wanted) => localStorage.setItem('fairground.language', wanted), language);
        for (const path of paths) await visit(world, page, language, origins.console + path);
      }
      await context.close();
    }
    const passerBy = await (await world.openBrowser()).newPage();
    for (const path of ['/sign-in', '/docs', '/problems']) {
      await passerBy.goto(origins.console + path);
      await settle(passerBy);
      await world.look(passerBy, `any${path.replaceAll('/', '-')}`);
    }
  },
};
