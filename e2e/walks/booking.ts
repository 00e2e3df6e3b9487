import type { Page } from 'playwright-core';
import type { World } from '../world/world.ts';
import { fillSignIn, type Guest, nextSlot, type PublicCampaign, type PublicSlot } from './guest.ts';

const clockIn = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );
const dayIn = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

/** The button of one slot, named by what it does and when. */
export function slotButton(world: World, page: Page, slot: PublicSlot, does: 'choose' | 'joinWaitlist') {
  const { phone } = world.words;
  const span = phone('book.span', { start: clockIn(slot.startsAt), end: clockIn(slot.endsAt) });
  return page.getByRole('button', { name: `${phone(`book.${does}`)} ${span}` });
}

/** Opens the board on the slot's day. */
export async function openBoard(guest: Guest, campaign: PublicCampaign, slot: PublicSlot): Promise<void> {
  await guest.page.goto(`${guest.origin}/c/${campaign.slug}/book?day=${dayIn(slot.startsAt)}&track=${slot.track}`);
}

/** Ticks what has to be ticked; nothing is ticked beforehand. */
export async function giveConsents(world: World, page: Page, campaign: PublicCampaign): Promise<void> {
  for (const { label } of campaign.content.consents.filter(({ isRequired }) => isRequired)) {
    await page.getByRole('checkbox', { name: world.words.say(label) }).check();
  }
}

/** From nothing to a pass, by hand: slot, consents, number, code. */
export async function bookAsNewGuest(world: World, guest: Guest, campaign: PublicCampaign): Promise<PublicSlot> {
  const slot = await nextSlot(world, campaign.slug);
  await openBoard(guest, campaign, slot);
  await slotButton(world, guest.page, slot, 'choose').click();
  await giveConsents(world, guest.page, campaign);
  await fillSignIn(world, guest);
  await guest.page.getByRole('button', { name: world.words.phone('book.act'), exact: true }).click();
  await guest.page.getByTestId('short-code').waitFor();
  return slot;
}

/** The six characters of the pass, as a guest would say them. */
export async function shortCodeOf(page: Page): Promise<string> {
  const words = (await page.getByTestId('short-code').textContent()) ?? '';
  const code = /([A-Z2-9]{3}) ?([A-Z2-9]{3})\s*$/.exec(words.trim());
  if (!code) throw new TypeError(`the pass shows no six characters: ${words}`);
  return `${code[1]}${code[2]}`;
}
