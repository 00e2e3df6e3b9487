import { readFileSync } from 'node:fs';
import { giveConsents, shortCodeOf, slotButton } from '../walks/booking.ts';
import { expectThat } from '../walks/expect.ts';
import { type Guest, nextSlot, openGuest, type PublicCampaign, todaysCampaign } from '../walks/guest.ts';
import { openDesk } from '../walks/staff.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

/** The first visit: the approved page, a slot, the number, the code from the message, the consents, the pass. */
async function bookFromTheLandingPage(world: World, guest: Guest, campaign: PublicCampaign): Promise<void> {
  const { page } = guest;
  const { phone, say } = world.words;
  await page.goto(`${guest.origin}/c/${campaign.slug}`);
  await page.getByText(say(campaign.basics.title)).first().waitFor();
  await world.look(page, '1-landing');
  await page.getByRole('link', { name: phone('landing.book') }).click();
  const slot = await nextSlot(world, campaign.slug);
  await slotButton(world, page, slot, 'choose').click();
  const act = page.getByRole('button', { name: phone('book.act') });
  await act.filter({ hasText: world.words.phoneLike('book.needConsent') }).waitFor();
  expectThat((await act.getAttribute('aria-disabled')) === 'true', 'a button that says why it waits can be pressed');
  await page.getByText(world.words.phoneLike('book.moreConsents')).click();
  for (const { label } of campaign.content.consents)
    expectThat(
      !(await page.getByRole('checkbox', { name: say(label) }).isChecked()),
      `${say(label)} was ticked beforehand`,
    );
  await giveConsents(world, page, campaign);
  await page.getByRole('textbox', { name: phone('signIn.mobileLabel') }).fill(guest.mobile);
  await page.getByRole('button', { name: phone('signIn.ask'), exact: true }).click();
  await page.getByText(phone('signIn.sent')).waitFor();
  const code = await readCodeOnTheDesk(world, guest.mobile);
  await page.getByRole('textbox', { name: phone('signIn.codeLabel') }).fill(code);
  await world.look(page, '2-booking');
  await act.click();
  await page.getByTestId('short-code').waitFor();
}

/** In the demo bank the operator's message page is the guest's phone. */
async function readCodeOnTheDesk(world: World, mobile: string): Promise<string> {
  const { page } = await openDesk(world, 'operator', '/outbox');
  const row = page.getByRole('listitem').filter({ hasText: mobile.slice(-4) });
  const code = ((await row.first().locator('.cs-code b').textContent()) ?? '').trim();
  expectThat(/^\d{6}$/.test(code), `the message page shows ${code} for a code`);
  await world.look(page, '2-messages');
  await page.context().close();
  return code;
}

async function readPassWithoutNetwork(world: World, { page, context }: Guest): Promise<void> {
  const shortCode = await shortCodeOf(page);
  await page.getByTestId('pass-code').locator('svg').waitFor();
  await world.look(page, '3-pass');
  // The shell is kept by the service worker; only then does the page open in a tunnel.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await page.getByTestId('short-code').waitFor();
  await world.guards.whileAway(async () => {
    await context.setOffline(true);
    await page.reload();
    expectThat((await shortCodeOf(page)) === shortCode, 'without a network the pass shows another code');
    await page.getByTestId('pass-code').locator('svg').waitFor();
    await page.getByText(world.words.phoneLike('pass.syncedAt')).waitFor();
    await world.look(page, '4-pass-offline');
    await context.setOffline(false);
    await page.getByText(world.words.phone('pass.worksOffline'), { exact: true }).waitFor();
  });
}

async function keepCalendar(world: World, { page }: Guest, campaign: PublicCampaign): Promise<void> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: world.words.phone('pass.calendar') }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expectThat(file.startsWith('BEGIN:VCALENDAR\r\n'), `the calendar file begins with ${file.slice(0, 40)}`);
  // Long lines are folded and commas escaped (RFC 5545, 3.1 and 3.3.11).
  const words = file.replace(/\r\n /g, '').replace(/\\([,;\\])/g, '$1');
  const { zh, en } = campaign.basics.title;
  expectThat(words.includes(zh) || words.includes(en), 'the calendar file does not name the campaign');
}

export const journey: Journey = {
  name: 'guest-books-and-keeps-a-pass',
  promise: 'I book a time with my number alone, and my pass works without a network',
  screen: 'phone',
  run: async (world) => {
    const campaign = await todaysCampaign(world);
    const guest = await openGuest(world);
    await bookFromTheLandingPage(world, guest, campaign);
    await readPassWithoutNetwork(world, guest);
    await keepCalendar(world, guest, campaign);
  },
};
