import type { Page } from 'playwright-core';
import { refusals } from '../../contracts/src/refusals.ts';
import { type Campaign, draftCampaign, submit } from '../walks/campaign.ts';
import { type Colleague, hire } from '../walks/colleague.ts';
import { expectThat } from '../walks/expect.ts';
import { openDesk } from '../walks/staff.ts';
import type { ApiActor } from '../world/api.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

const refusalWords = (world: World, code: 'self-review' | 'second-level'): string =>
  refusals[code][world.variant.language === 'en' ? 'en' : 'zh'].title;

const signButton = (world: World, page: Page) =>
  page.getByRole('contentinfo').getByRole('button', { name: new RegExp(`^${world.words.desk('review.sign')}`) });

async function sign(world: World, who: string | Colleague, reviewId: string, picture?: string): Promise<void> {
  const { desk } = world.words;
  const { page, context } = await openDesk(world, who, `/reviews/${reviewId}`);
  await signButton(world, page).click();
  await page.getByRole('button', { name: desk('review.signConfirm'), exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(world.words.deskLike('review.seal.signed')).last().waitFor();
  if (picture) await world.look(page, picture);
  await context.close();
}

/** The page opens, the button stays closed and says why. */
async function seeClosed(
  world: World,
  who: Colleague,
  reviewId: string,
  code: 'self-review' | 'second-level',
): Promise<void> {
  const { page, context } = await openDesk(world, who, `/reviews/${reviewId}`);
  const button = signButton(world, page);
  await button.filter({ hasText: refusalWords(world, code) }).waitFor();
  expectThat((await button.getAttribute('aria-disabled')) === 'true', `the button is open although ${code}`);
  await world.look(page, `closed-${code}`);
  await context.close();
}

/** Changes one sentence of the plan under review. */
async function edit(author: ApiActor, id: string): Promise<void> {
  const campaign = await author.get<Campaign>(`/api/campaigns/${id}`);
  const value = {
    ...campaign.plan.basics,
    host: { zh: '示例银行·滨江分行营业部', en: 'Example Bank, Riverside Branch, Main Hall' },
  };
  await author.send('PUT', `/api/campaigns/${id}/plan/basics`, { revision: campaign.revision, value });
}

/** What a guest's phone gets for the address. */
const served = async (world: World, slug: string): Promise<number> =>
  (await fetch(`${world.app.origins.participant}/api/public/campaigns/${slug}`)).status;

async function publish(world: World, id: string): Promise<void> {
  const { desk } = world.words;
  const { page } = await openDesk(world, 'operator', `/campaigns/${id}`);
  await page.getByRole('button', { name: desk('campaign.act.publish'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: desk('campaign.act.publish'), exact: true })
    .click();
  await page.getByText(desk('campaign.state.published'), { exact: true }).first().waitFor();
  await world.look(page, '4-published');
}

export const journey: Journey = {
  name: 'three-reviewers-sign',
  promise: 'Three of us sign exactly this version; nobody signs their own words or twice, and an edit voids the seals',
  screen: 'desk',
  run: async (world) => {
    const author = await hire(world, 'operator');
    const campaign = await draftCampaign(author.actor, { zh: '三章之夜', en: 'Night of Three Seals' });
    const firstRound = await submit(author.actor, campaign);
    await author.moveTo('reviewer-1');
    await seeClosed(world, author, firstRound, 'self-review');
    const first = await hire(world, 'reviewer-1');
    await sign(world, first, firstRound, '1-first-seal');
    await first.moveTo('reviewer-2');
    await seeClosed(world, first, firstRound, 'second-level');

    await author.moveTo('operator');
    await edit(author.actor, campaign.id);
    const { page, context } = await openDesk(world, 'reviewer1', `/reviews/${firstRound}`);
    await page.getByText(world.words.desk('review.state.void'), { exact: true }).first().waitFor();
    await world.look(page, '2-void');
    await context.close();

    const edited = await author.actor.get<Campaign>(`/api/campaigns/${campaign.id}`);
    const secondRound = await submit(author.actor, edited);
    await sign(world, 'reviewer1', secondRound);
    await sign(world, 'reviewer2', secondRound);
    expectThat((await served(world, campaign.slug)) === 404, 'guests are served a campaign that lacks a signature');
    await sign(world, 'reviewer3', secondRound, '3-three-seals');
    expectThat((await served(world, campaign.slug)) === 404, 'guests are served a campaign that is not published');
    await publish(world, campaign.id);
    expectThat((await served(world, campaign.slug)) === 200, 'guests are not served the published campaign');
  },
};
