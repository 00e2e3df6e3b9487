import type { Page } from 'playwright-core';
import { refusals } from '../../contracts/src/refusals.ts';
import { giveConsents, openBoard, slotButton } from '../walks/booking.ts';
import { hire } from '../walks/colleague.ts';
import { expectThat } from '../walks/expect.ts';
import { codeSentTo, nextSlot, openGuest, todaysCampaign } from '../walks/guest.ts';
import { openDesk } from '../walks/staff.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

const lockingTries = 5;

const titleOf = (world: World, code: keyof typeof refusals): string =>
  refusals[code][world.variant.language === 'en' ? 'en' : 'zh'].title;

async function typeWrongly(world: World): Promise<void> {
  const { phone } = world.words;
  const campaign = await todaysCampaign(world);
  const guest = await openGuest(world);
  const { page } = guest;
  const slot = await nextSlot(world, campaign.slug);
  await openBoard(guest, campaign, slot);
  await slotButton(world, page, slot, 'choose').click();
  await giveConsents(world, page, campaign);
  const mobile = page.getByRole('textbox', { name: phone('signIn.mobileLabel') });
  const code = page.getByRole('textbox', { name: phone('signIn.codeLabel') });
  await mobile.fill('1391234');
  await page.getByRole('button', { name: phone('signIn.ask'), exact: true }).click();
  await page.getByText(phone('signIn.mobile.short')).waitFor();
  expectThat((await mobile.inputValue()) === '1391234', 'the number typed was lost');
  await world.look(page, '1-short-number');
  await mobile.fill(guest.mobile);
  await page.getByRole('button', { name: phone('signIn.ask'), exact: true }).click();
  await page.getByText(phone('signIn.sent')).waitFor();
  const right = await codeSentTo(world, guest.mobile);
  const wrong = right === '000000' ? '111111' : '000000';
  await code.fill(wrong);
  await page.getByRole('button', { name: phone('book.act'), exact: true }).click();
  await page.getByText(titleOf(world, 'code-wrong')).waitFor();
  const consents = page.getByRole('checkbox', {
    name: world.words.say(campaign.content.consents[0]?.label ?? { zh: '', en: '' }),
  });
  expectThat(
    (await code.inputValue()) === wrong && (await mobile.inputValue()) === guest.mobile,
    'what was typed got lost',
  );
  expectThat(await consents.isChecked(), 'the consent has to be given again');
  await world.look(page, '2-wrong-code');
  await code.fill(right);
  await page.getByRole('button', { name: phone('book.act'), exact: true }).dblclick();
  await page.getByTestId('short-code').waitFor();
  await openBoard(guest, campaign, slot);
  await page.getByText(world.words.phoneLike('book.already')).waitFor();
  await world.look(page, '3-already-booked');
}

async function goAstray(world: World): Promise<void> {
  const { phone } = world.words;
  const { page, origin } = await openGuest(world);
  await page.goto(`${origin}/c/no-such-campaign`);
  await page
    .getByText(titleOf(world, 'not-found'))
    .or(page.getByText(phone('state.notHere')))
    .first()
    .waitFor();
  await world.look(page, '4-unknown-campaign');
  await page.goto(`${origin}/nowhere/at/all`);
  await page.getByText(phone('state.notHere')).waitFor();
  await world.look(page, '5-unknown-page');
}

async function tryPassword(world: World, page: Page, login: string, password: string): Promise<void> {
  const { desk } = world.words;
  await page.getByLabel(desk('signIn.login'), { exact: true }).fill(login);
  await page.getByLabel(desk('signIn.password'), { exact: true }).fill(password);
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/staff/sign-in'));
  await page.getByRole('button', { name: desk('signIn.submit'), exact: true }).click();
  await answered;
}

async function lockYourselfOut(world: World): Promise<void> {
  const { desk } = world.words;
  const colleague = await hire(world, 'analyst');
  const page = await (await world.openBrowser()).newPage();
  await page.goto(`${world.app.origins.console}/sign-in`);
  await page.getByRole('button', { name: desk('signIn.submit'), exact: true }).click();
  await page.getByText(desk('signIn.loginMissing')).waitFor();
  await page.getByText(desk('signIn.passwordMissing')).waitFor();
  await world.look(page, '6-sign-in-empty');
  for (let count = 0; count < lockingTries; count += 1)
    await tryPassword(world, page, colleague.login, `wrong-${count}-password`);
  await page.getByText(titleOf(world, 'wrong-credentials')).waitFor();
  await tryPassword(world, page, colleague.login, colleague.password);
  await page.getByText(titleOf(world, 'account-locked')).waitFor();
  await page.getByText(desk('signIn.lockedNote')).waitFor();
  expectThat(
    (await page.getByLabel(desk('signIn.login'), { exact: true }).inputValue()) === colleague.login,
    'the staff number typed was lost',
  );
  await world.look(page, '7-locked');
}

async function leaveTheTitleOut(world: World): Promise<void> {
  const { desk } = world.words;
  const { page } = await openDesk(world, 'operator', '/campaigns/new');
  const title = page.getByRole('textbox', { name: desk('campaign.title'), exact: true });
  await title.fill('');
  await page.getByRole('button', { name: desk('campaign.create') }).click();
  await page.getByText(desk('campaign.titleMissing')).waitFor();
  expectThat(
    await title.evaluate((field) => field === document.activeElement),
    'the focus is not in the field that is wrong',
  );
  await world.look(page, '8-title-missing');
  await page.goto(`${world.app.origins.console}/no-such-room`);
  await page.getByText(desk('failure.notFound')).first().waitFor();
  await world.look(page, '9-no-such-room');
}

export const journey: Journey = {
  name: 'wrong-input-is-told',
  promise: 'When I mistype, I read at the field what is wrong, and nothing I typed is lost',
  screen: 'phone',
  run: async (world) => {
    await typeWrongly(world);
    await goAstray(world);
    await lockYourselfOut(world);
    await leaveTheTitleOut(world);
  },
};
