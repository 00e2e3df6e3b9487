import type { Page } from 'playwright-core';
import { bookAsNewGuest, shortCodeOf } from '../walks/booking.ts';
import { admit } from '../walks/door.ts';
import { eventually, expectThat } from '../walks/expect.ts';
import { openGuest, todaysCampaign } from '../walks/guest.ts';
import { openDesk } from '../walks/staff.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

const freshWithinMs = 5_000;

const row = (world: World, page: Page, stage: string) =>
  page.getByRole('button').filter({ has: page.getByText(world.words.desk(`stage.${stage}`), { exact: true }) });

const figure = async (world: World, page: Page, stage: string): Promise<number> =>
  Number(((await row(world, page, stage).locator('.fg-funnel__figure').textContent()) ?? '').replace(/\D/g, ''));

/** The figure moves by itself, within the promised time of the act. */
async function seeMove(world: World, page: Page, stage: string, before: number): Promise<void> {
  await eventually(() => figure(world, page, stage), {
    holds: (now) => now > before,
    within: freshWithinMs,
    sentence: `${stage} stood at ${before} and did not move within ${freshWithinMs} ms`,
  });
}

async function openRows(world: World, page: Page, mobile: string): Promise<void> {
  const { desk } = world.words;
  await row(world, page, 'checked-in').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText(world.words.deskLike('funnel.rowsNote')).waitFor();
  await drawer.getByRole('row').nth(1).waitFor();
  const words = (await drawer.textContent()) ?? '';
  expectThat(!words.includes(mobile) && !/\b1\d{10}\b/.test(words), 'the rows behind a figure show a number in clear');
  await world.look(page, '2-rows');
  await drawer.getByRole('button', { name: desk('shell.close') }).click();
}

export const journey: Journey = {
  name: 'operator-watches-the-funnel',
  promise: 'I watch the figures move as guests come, and open any of them to its masked rows',
  screen: 'desk',
  run: async (world) => {
    const campaign = await todaysCampaign(world);
    const { page } = await openDesk(world, 'operator', `/campaigns/${campaign.id}`);
    await row(world, page, 'booked').waitFor();
    const before = { booked: await figure(world, page, 'booked'), in: await figure(world, page, 'checked-in') };
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    const guest = await openGuest(world);
    await bookAsNewGuest(world, guest, campaign);
    await seeMove(world, page, 'booked', before.booked);
    await admit(world, campaign, await shortCodeOf(guest.page));
    await seeMove(world, page, 'checked-in', before.in);
    expectThat(loads === 0, 'the page was loaded anew to show the figures');
    await world.look(page, '1-funnel');
    await openRows(world, page, guest.mobile);
  },
};
