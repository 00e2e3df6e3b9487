import { giveConsents, openBoard, slotButton } from '../walks/booking.ts';
import { publishCampaign } from '../walks/campaign.ts';
import { fillSignIn, nextSlot, openGuest, readCampaign } from '../walks/guest.ts';
import type { Journey } from '../world/journey.ts';

interface PlannedSlot {
  readonly key: string;
  readonly personal: number;
  readonly walkIn: number;
}

/** The first slot has a single seat to book; the others are kept for those who walk in. */
const oneSeat = (plan: Readonly<Record<string, Record<string, unknown>>>) => {
  const slots = plan.slots ?? {};
  const items = (slots.items as readonly PlannedSlot[]).map((slot) =>
    slot.key === 'd1s1' ? { ...slot, personal: 1, walkIn: slot.walkIn + slot.personal - 1 } : slot,
  );
  return { slots: { ...slots, items } };
};

export const journey: Journey = {
  name: 'full-slot-has-a-waitlist',
  promise: 'When a time is full I wait in line, and the seat is mine as soon as somebody gives theirs up',
  screen: 'phone',
  run: async (world) => {
    const { phone } = world.words;
    const { slug } = await publishCampaign(world, { zh: '一座难求的夜', en: 'The Night with One Seat' }, oneSeat);
    const campaign = await readCampaign(world, slug);
    const slot = await nextSlot(world, slug);
    const lucky = await openGuest(world);
    const patient = await openGuest(world);
    for (const guest of [lucky, patient]) {
      const isLucky = guest === lucky;
      await openBoard(guest, campaign, slot);
      await slotButton(world, guest.page, slot, isLucky ? 'choose' : 'joinWaitlist').click();
      await giveConsents(world, guest.page, campaign);
      await fillSignIn(world, guest);
      if (!isLucky) await world.look(guest.page, '1-full');
      await guest.page
        .getByRole('button', { name: phone(isLucky ? 'book.act' : 'book.actWaitlist'), exact: true })
        .click();
      if (isLucky) await guest.page.getByTestId('short-code').waitFor();
    }
    await patient.page.getByText(phone('pass.waitingFirst')).waitFor();
    await world.look(patient.page, '2-waiting');

    await lucky.page.getByRole('button', { name: phone('pass.cancel') }).click();
    await world.look(lucky.page, '3-giving-up');
    await lucky.page.getByRole('button', { name: phone('pass.cancelAct'), exact: true }).click();
    await lucky.page.getByText(phone('pass.cancelled'), { exact: true }).waitFor();
    await patient.page.reload();
    await patient.page.getByTestId('short-code').waitFor();
    await world.look(patient.page, '4-moved-up');
  },
};
