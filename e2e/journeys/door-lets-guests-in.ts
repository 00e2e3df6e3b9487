import { request } from 'node:https';
import type { Locator, Page } from 'playwright-core';
import { bookAsNewGuest, shortCodeOf } from '../walks/booking.ts';
import { expectThat } from '../walks/expect.ts';
import { filmCode, filmNothing, photographCode } from '../walks/film.ts';
import { type Guest, openGuest, type PublicCampaign, todaysCampaign } from '../walks/guest.ts';
import { openDesk } from '../walks/staff.ts';
import type { Journey } from '../world/journey.ts';
import { screens } from '../world/variants.ts';
import type { World } from '../world/world.ts';

/** A phone trusts the secure address once it holds the installation's certificate: no other proof is looked at. */
async function trustCertificate({ app }: World): Promise<void> {
  const ca = await (await fetch(`${app.origins.participant}/ca.crt`)).text();
  for (const origin of [app.origins.consoleTls, app.origins.participantTls]) {
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${origin}/api/health`, { ca, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
    expectThat(status === 200, `${origin} answered ${status}`);
  }
}

const verdict = (world: World, page: Page, word: string): Locator =>
  page.locator('.fg-verdict__word').filter({ hasText: world.words.rooms(`door.word.${word}`) });

async function takePost(world: World, page: Page, campaign: PublicCampaign): Promise<void> {
  const { rooms, say } = world.words;
  await page.getByRole('radio', { name: say(campaign.basics.title) }).check({ force: true });
  await page.getByRole('radio', { name: rooms('door.laneNo', { lane: '1' }) }).check({ force: true });
  await page.getByRole('button', { name: rooms('door.start'), exact: true }).click();
}

async function typeCode(world: World, page: Page, code: string): Promise<void> {
  const { rooms } = world.words;
  await page.getByRole('button', { name: rooms('door.shortCode') }).click();
  for (const letter of code) await page.getByRole('button', { name: letter, exact: true }).click();
  await page.getByRole('button', { name: rooms('door.check'), exact: true }).click();
}

const next = (world: World, page: Page): Promise<void> =>
  page.getByRole('button', { name: world.words.rooms('door.next') }).click();

async function showPicture(world: World, page: Page, guest: Guest): Promise<void> {
  const { rooms } = world.words;
  await page.getByRole('button', { name: rooms('door.more') }).click();
  const picture = { name: 'pass.png', mimeType: 'image/png', buffer: await photographCode(guest.page) };
  await page.locator('input[type=file]').setInputFiles(picture);
}

/** A code of six that no pass of this day has. */
const unknownCode = (known: string): string => (known === 'ZZZZZZ' ? 'YYYYYY' : 'ZZZZZZ');

async function newGuest(world: World, campaign: PublicCampaign): Promise<Guest> {
  const guest = await openGuest(world);
  await bookAsNewGuest(world, guest, campaign);
  return guest;
}

export const journey: Journey = {
  name: 'door-lets-guests-in',
  promise: 'With a phone at the door I scan, type or read a picture, and see at arm’s length who may come in',
  screen: 'phone',
  run: async (world) => {
    await trustCertificate(world);
    const campaign = await todaysCampaign(world);
    const [spoken, pictured, scanned] = [
      await newGuest(world, campaign),
      await newGuest(world, campaign),
      await newGuest(world, campaign),
    ];
    filmNothing(world.cameraPath);
    const { page } = await openDesk(world, 'floor', '/door', world.app.origins.consoleTls);
    // The door is a phone in somebody's hand, whatever screen the other pages are seen on.
    await page.setViewportSize(screens.phone);
    await page.getByRole('heading', { name: world.words.rooms('door.title') }).waitFor();
    await world.look(page, '1-post');
    await takePost(world, page, campaign);
    await page.getByText(world.words.rooms('door.holdHere')).waitFor();
    await world.look(page, '2-scanning');

    const code = await shortCodeOf(spoken.page);
    await typeCode(world, page, code);
    await verdict(world, page, 'admitted').waitFor();
    await page.getByText(world.words.rooms('door.holdHere')).waitFor();
    await typeCode(world, page, code);
    await verdict(world, page, 'already').waitFor();
    await world.look(page, '3-already');
    await next(world, page);
    await typeCode(world, page, unknownCode(code));
    await verdict(world, page, 'unknown').waitFor();
    await world.look(page, '4-not-known');
    await next(world, page);

    await showPicture(world, page, pictured);
    await verdict(world, page, 'admitted').waitFor();
    await page.getByText(world.words.rooms('door.holdHere')).waitFor();

    await filmCode(world.cameraPath, scanned.page);
    await page.reload();
    await takePost(world, page, campaign);
    await verdict(world, page, 'admitted').waitFor();
    await world.picture(page, '5-admitted');
    await scanned.page.getByText(world.words.phoneLike('pass.checkedIn')).waitFor();
    await world.look(scanned.page, '6-guest-inside');
  },
};
