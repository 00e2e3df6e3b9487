import type { Locator, Page } from 'playwright-core';
import type { World } from '../world/world.ts';
import type { Guest, PublicCampaign } from './guest.ts';

/** Chooses who to be and begins. */
export async function beginRun(world: World, { page, origin }: Guest, campaign: PublicCampaign): Promise<void> {
  const { phone } = world.words;
  await page.goto(`${origin}/c/${campaign.slug}/play`);
  await page.getByRole('heading', { name: phone('play.who') }).waitFor();
  await page
    .getByRole('button')
    .filter({ hasText: world.words.phoneLike('play.startsWith') })
    .first()
    .click();
  await page.getByRole('checkbox', { name: phone('play.understood') }).check();
  await page.getByRole('button', { name: phone('play.begin'), exact: true }).click();
  await choices(page).first().waitFor();
}

/** The choices that are open now. */
const choices = (page: Page): Locator => page.locator('.p-play__choices button:not([aria-disabled])');

const onwards = (world: World, page: Page): Locator => {
  const { phone } = world.words;
  return page
    .getByRole('button', { name: phone('play.next'), exact: true })
    .or(page.getByRole('button', { name: phone('play.toResult'), exact: true }));
};

/** Decides once and reads what came of it. */
export async function decide(world: World, page: Page): Promise<void> {
  await choices(page).first().click();
  await onwards(world, page).waitFor();
}

/** Goes on after the feedback; true when the run is over. */
export async function goOn(world: World, page: Page): Promise<boolean> {
  const isLast = await page.getByRole('button', { name: world.words.phone('play.toResult'), exact: true }).isVisible();
  await onwards(world, page).click();
  if (isLast) await page.waitForURL(/\/result$/);
  else await choices(page).first().waitFor();
  return isLast;
}

/** More decisions than any stage of a life has. */
const decisionsMax = 60;

/** Decides until the end; tells how many decisions it took. */
export async function playToTheEnd(world: World, page: Page): Promise<number> {
  for (let count = 1; count <= decisionsMax; count += 1) {
    await decide(world, page);
    if (await goOn(world, page)) return count;
  }
  throw new TypeError(`no end after ${decisionsMax} decisions`);
}
