import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { bookAsNewGuest, shortCodeOf } from '../../walks/booking.ts';
import { admit } from '../../walks/door.ts';
import { expectThat } from '../../walks/expect.ts';
import type { Guest, PublicCampaign } from '../../walks/guest.ts';
import { beginRun, playToTheEnd } from '../../walks/play.ts';
import { openDesk } from '../../walks/staff.ts';
import type { World } from '../../world/world.ts';
import { type CustomerList, writeCustomerList, writeHeadlessList } from './customer-list.ts';
import type { Garden } from './plants.ts';

interface BrowserStage {
  readonly world: World;
  readonly context: BrowserContext;
  readonly campaign: PublicCampaign;
  /** Outside of everything that is searched: what the bank's own people have on their disks is theirs. */
  readonly deskFolder: string;
}

/** A guest types a wrong number, then their own, books, plays, begins a diary, and writes another one. */
export const plantAsGuestWithPhone = async (stage: BrowserStage, garden: Garden): Promise<Page> => {
  const { world, context, campaign } = stage;
  const { phone, say } = world.words;
  const guest: Guest = {
    context,
    page: await context.newPage(),
    mobile: garden.mobile(),
    origin: world.app.origins.participant,
  };
  const { page } = guest;
  await page.goto(`${guest.origin}/c/${campaign.slug}`);
  await page.goto(`${guest.origin}/me`);
  const mobile = page.getByRole('textbox', { name: phone('signIn.mobileLabel') });
  await mobile.fill(`${garden.mobile()}5`);
  await page.getByRole('button', { name: phone('signIn.ask'), exact: true }).click();
  await bookAsNewGuest(world, guest, campaign);
  await admit(world, campaign, await shortCodeOf(page));
  await beginRun(world, guest, campaign);
  await playToTheEnd(world, page);
  const diary = page.getByRole('textbox', { name: say(campaign.survey.diaryPrompt) });
  await page.goto(`${guest.origin}/c/${campaign.slug}/survey`);
  await diary.fill(garden.words('diary'));
  await page.goto(`${guest.origin}/c/${campaign.slug}/survey`);
  await page.getByRole('radio', { name: '9', exact: true }).check({ force: true });
  for (const question of campaign.survey.questions) {
    const group = page.getByRole('group', { name: say(question.label) });
    if (question.kind === 'rating') await group.getByRole('radio', { name: '4', exact: true }).check({ force: true });
    const [first] = question.options ?? [];
    if (first) await group.getByRole('radio', { name: say(first.label) }).check();
  }
  const words = garden.words('diary');
  await diary.fill(words);
  await page.getByRole('button', { name: phone('survey.act'), exact: true }).click();
  await page.getByRole('link', { name: phone('survey.toReport') }).click();
  await page.getByText(words).waitFor();
  return page;
};

/** Sends a file by the console's page. */
const importList = async ({ world, deskFolder }: BrowserStage, page: Page, csv: string): Promise<void> => {
  const { rooms } = world.words;
  const path = join(deskFolder, 'list.csv');
  await writeFile(path, csv);
  await page.goto(`${world.app.origins.console}/imports`);
  await page.getByRole('combobox', { name: rooms('import.mapping') }).selectOption('customer-list-with-mail');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('switch', { name: rooms('import.dryRun') }).click();
  await page.getByRole('button', { name: rooms('import.start'), exact: true }).click();
};

const importLists = async (stage: BrowserStage, page: Page, garden: Garden): Promise<CustomerList> => {
  const { rooms, roomsLike } = stage.world.words;
  const list = writeCustomerList(garden);
  await importList(stage, page, list.csv);
  await page.getByText(rooms('import.wasReal')).waitFor();
  const link = page.getByRole('link', { name: roomsLike('import.download') });
  const words = await link.textContent();
  expectThat(words?.includes(String(list.rejected)) === true, `the page tells of other rejected rows: ${words}`);
  await importList(stage, page, writeHeadlessList(garden));
  await page.getByText(rooms('import.failed')).waitFor();
  return list;
};

/** Somebody at a desk brings in lists, looks for people by number, and reads one in clear. */
export const plantAtDesk = async (stage: BrowserStage, garden: Garden): Promise<Page> => {
  const { world } = stage;
  const { rooms } = world.words;
  const { page } = await openDesk(world, 'operator', '/imports');
  const list = await importLists(stage, page, garden);
  const [, name = '', mobile = ''] = list.csv.split('\r\n')[1]?.split(',') ?? [];
  await page.goto(`${world.app.origins.console}/customers`);
  const term = page.getByRole('textbox', { name: rooms('customer.search') });
  const find = page.getByRole('button', { name: rooms('customer.find'), exact: true });
  await term.fill(garden.mobile());
  await find.click();
  await page.getByText(rooms('customer.notFoundText')).waitFor();
  await term.fill(mobile);
  await find.click();
  await page.getByText(rooms('customer.foundCount', { count: 1 })).waitFor();
  await page.locator('table').getByRole('link').first().click();
  await page.getByRole('button', { name: rooms('customer.unmask'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: rooms('customer.reason') }).selectOption('call-back');
  await dialog.getByRole('textbox', { name: rooms('customer.reasonNote') }).fill(garden.words('note'));
  await dialog.getByRole('button', { name: rooms('customer.unmaskNow'), exact: true }).click();
  await page.getByText(name, { exact: true }).waitFor();
  return page;
};
