import type { Page, Request } from 'playwright-core';
import { type GuestInside, openGuestInside } from '../walks/door.ts';
import { eventually, expectThat } from '../walks/expect.ts';
import { beginRun, decide, goOn, playToTheEnd } from '../walks/play.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

interface Runs {
  readonly items: readonly { readonly isFinished: boolean; readonly decisions: readonly unknown[] }[];
}

const syncedWithinMs = 40_000;

const serverRuns = async ({ page, origin }: GuestInside): Promise<Runs['items']> =>
  ((await (await page.request.get(`${origin}/api/me/runs`)).json()) as Runs).items;

/** Every key under which the page has sent decisions from that place on. */
function collectKeys(page: Page, fromIndex: number): Set<string> {
  const keys = new Set<string>();
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/decisions') || request.postDataJSON()?.fromIndex !== fromIndex) return;
    keys.add(request.headers()['idempotency-key'] ?? 'none');
  });
  return keys;
}

async function playInTheTunnel(world: World, guest: GuestInside): Promise<number> {
  const { page, context } = guest;
  let played = 0;
  await world.guards.whileAway(async () => {
    await context.setOffline(true);
    for (; played < 3; played += 1) {
      await decide(world, page);
      if (played === 1) {
        await page.getByText(world.words.phone('offline.kept')).waitFor();
        await world.look(page, '1-offline');
      }
      expectThat(!(await goOn(world, page)), 'the run was over after three decisions');
    }
    await context.setOffline(false);
    await page.getByText(world.words.phone('offline.kept')).waitFor({ state: 'detached' });
  });
  await eventually(() => serverRuns(guest), {
    holds: ([run]) => run?.decisions.length === played,
    within: syncedWithinMs,
    sentence: `the server does not have the ${played} decisions made without a network`,
  });
  return played;
}

/** The server's process is killed under the guest's hands; what was decided meanwhile arrives once, under one key. */
async function playThroughARestart(world: World, guest: GuestInside, played: number): Promise<void> {
  const { page } = guest;
  const keys = collectKeys(page, played);
  await world.guards.whileAway(async () => {
    await world.app.kill();
    await decide(world, page);
    await page.getByText(world.words.phone('offline.kept')).waitFor();
    await world.look(page, '2-server-away');
    await world.app.start();
    await eventually(() => serverRuns(guest), {
      holds: ([run]) => run?.decisions.length === played + 1,
      within: syncedWithinMs,
      sentence: 'the decision made while the server was away has not arrived',
    });
    await page.getByText(world.words.phone('offline.kept')).waitFor({ state: 'detached' });
  });
  expectThat(keys.size === 1 && !keys.has('none'), `one decision went out under ${keys.size} keys`);
}

export const journey: Journey = {
  name: 'play-without-network-syncs-later',
  promise: 'I go on playing when the network or the server is away, and everything arrives once it is back',
  screen: 'phone',
  isAlone: true,
  run: async (world) => {
    const guest = await openGuestInside(world);
    const { page } = guest;
    await beginRun(world, guest, guest.campaign);
    const played = await playInTheTunnel(world, guest);
    await playThroughARestart(world, guest, played);
    await goOn(world, page);
    const total = played + 1 + (await playToTheEnd(world, page));
    await eventually(() => serverRuns(guest), {
      holds: ([run]) => run?.isFinished === true && run.decisions.length === total,
      within: syncedWithinMs,
      sentence: `the server did not take over all ${total} decisions`,
    });
    await world.look(page, '3-result');
  },
};
