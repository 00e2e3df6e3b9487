import type { BrowserContext, Page } from 'playwright-core';
import type { World } from '../world/world.ts';

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Who signs in: somebody of the demo bank by their number, or a new colleague. */
type Who = string | { readonly login: string; readonly password: string };

/** Somebody of the bank signs in by hand and opens a page. */
export async function openDesk(
  world: World,
  who: Who,
  path: string,
  origin = world.app.origins.console,
): Promise<Desk> {
  const context = await world.openBrowser();
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in?next=${encodeURIComponent(path)}`);
  await signIn(world, page, who);
  await page.waitForURL((address) => address.pathname === path);
  return { context, page };
}

/** Fills in the sign-in form that stands on the page. */
async function signIn(world: World, page: Page, who: Who): Promise<void> {
  const { desk } = world.words;
  const { login, password } = typeof who === 'string' ? await world.staff.account(who) : who;
  await page.getByLabel(desk('signIn.login'), { exact: true }).fill(login);
  await page.getByLabel(desk('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: desk('signIn.submit'), exact: true }).click();
}
