import type { Locator, Page } from 'playwright-core';
import { slotButton } from '../walks/booking.ts';
import { expectThat } from '../walks/expect.ts';
import { codeSentTo, nextSlot, openGuest, todaysCampaign } from '../walks/guest.ts';
import type { Journey } from '../world/journey.ts';

/** More stops than any page has; a walk that needs more is caught in a trap. */
const stopsMax = 80;

/** Tabs until the control has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let stop = 0; stop < stopsMax; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new TypeError(`the keyboard does not reach ${control}`);
}

async function press(page: Page, control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, control);
  const ring = await control.evaluate((element) => {
    const own = getComputedStyle(element);
    // A row or a field may carry the ring for the control inside it.
    const carriers = [element, element.parentElement, element.nextElementSibling, element.closest('label')];
    return (
      own.outlineStyle !== 'none' ||
      carriers.some(
        (each) =>
          each && (getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none'),
      )
    );
  });
  expectThat(ring, `the focus is not seen on ${control}`);
  await page.keyboard.press(key);
}

export const journey: Journey = {
  name: 'elder-guest-books-by-keyboard',
  promise: 'In large type and without a pointer I get from the landing page to my pass',
  screen: 'phone',
  run: async (world) => {
    const campaign = await todaysCampaign(world);
    const guest = await openGuest(world);
    const { page } = guest;
    await page.goto(`${guest.origin}/c/${campaign.slug}`);
    if (world.variant.theme !== 'large') {
      await press(page, page.getByRole('button', { name: world.words.phone('common.largeType') }));
    }
    await page.getByRole('button', { name: world.words.phone('common.standardType') }).waitFor();
    const { phone, say } = world.largeWords;
    await page.getByRole('link', { name: phone('landing.book') }).waitFor();
    await world.look(page, '1-landing');
    await press(page, page.getByRole('link', { name: phone('landing.book') }));
    const slot = await nextSlot(world, campaign.slug);
    await press(page, slotButton(world, page, slot, 'choose'));
    for (const { label } of campaign.content.consents.filter(({ isRequired }) => isRequired))
      await press(page, page.getByRole('checkbox', { name: say(label) }), 'Space');
    await tabTo(page, page.getByRole('textbox', { name: phone('signIn.mobileLabel') }));
    await page.keyboard.type(guest.mobile);
    await press(page, page.getByRole('button', { name: phone('signIn.ask'), exact: true }));
    await page.getByText(phone('signIn.sent')).waitFor();
    await tabTo(page, page.getByRole('textbox', { name: phone('signIn.codeLabel') }));
    await page.keyboard.type(await codeSentTo(world, guest.mobile));
    await world.look(page, '2-booking');
    await press(page, page.getByRole('button', { name: phone('book.act'), exact: true }));
    await page.getByTestId('short-code').waitFor();
    await world.look(page, '3-pass');
    expectThat(
      (await page.evaluate(() => document.documentElement.dataset.size)) === 'large',
      'large type was forgotten on the way',
    );
  },
};
