import { randomUUID } from 'node:crypto';
import { bookAsNewGuest } from '../walks/booking.ts';
import { eventually, expectThat } from '../walks/expect.ts';
import { openGuest, todaysCampaign } from '../walks/guest.ts';
import type { Journey } from '../world/journey.ts';

const dayMs = 86_400_000;

export const journey: Journey = {
  name: 'phone-clock-is-wrong',
  promise: 'My phone is a day ahead, and my pass still opens the door, also without a network',
  screen: 'phone',
  run: async (world) => {
    const campaign = await todaysCampaign(world);
    const guest = await openGuest(world);
    const { page, context } = guest;
    await page.clock.install({ time: Date.now() + dayMs });
    await bookAsNewGuest(world, guest, campaign);
    const code = page.getByTestId('pass-code');
    const readCode = async () => (await code.getAttribute('data-code')) ?? '';
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await page.getByTestId('short-code').waitFor();
    await world.guards.whileAway(async () => {
      await context.setOffline(true);
      await page.reload();
      await eventually(readCode, {
        holds: (text) => text.startsWith('FG1.'),
        within: 10_000,
        sentence: 'no code without a network',
      });
      await world.look(page, '1-pass');
      const value = await readCode();
      const floor = await world.staff.as('floor');
      const verdict = await floor.send<{ kind: string }>('POST', `/api/campaigns/${campaign.id}/check-ins`, {
        checkInId: randomUUID(),
        credential: { kind: 'token', value },
        lane: '1',
      });
      expectThat(verdict.kind === 'admitted', `the door said ${verdict.kind} to a phone with a wrong clock`);
      await context.setOffline(false);
    });
  },
};
