import { type GuestInside, openGuestInside } from '../walks/door.ts';
import { eventually, expectThat } from '../walks/expect.ts';
import { beginRun, decide, goOn, playToTheEnd } from '../walks/play.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

interface Points {
  readonly balancePoints: number;
  readonly duePoints: number;
  readonly items: readonly { readonly reason: string; readonly points: number; readonly state: string }[];
}

/** Due is committed with the act; posting follows within a second on a quiet machine, here with some grace. */
const postedWithinMs = 5_000;

/** What the guest's own page reads, until an entry of that reason is posted. */
async function seePosted({ page, origin }: GuestInside, reason: string): Promise<void> {
  await eventually(async () => (await (await page.request.get(`${origin}/api/me/points`)).json()) as Points, {
    holds: ({ items }) => items.some((item) => item.reason === reason && item.state !== 'due'),
    within: postedWithinMs,
    sentence: `points for ${reason} were not posted in time`,
  });
}

async function play(world: World, guest: GuestInside): Promise<void> {
  const { page, origin, campaign } = guest;
  await page.goto(`${origin}/c/${campaign.slug}/play`);
  await page.getByRole('heading', { name: world.words.phone('play.who') }).waitFor();
  await world.look(page, '1-who');
  await beginRun(world, guest, campaign);
  await world.look(page, '2-decision');
  await decide(world, page);
  await world.look(page, '3-feedback');
  expectThat(!(await goOn(world, page)), 'the run was over after one decision');
  const decisions = 1 + (await playToTheEnd(world, page));
  await page.getByRole('link', { name: world.words.phone('result.toSurvey') }).waitFor();
  await world.look(page, '4-result');
  const { items } = (await (await page.request.get(`${origin}/api/me/runs`)).json()) as {
    items: { isFinished: boolean; decisions: unknown[] }[];
  };
  expectThat(
    items[0]?.isFinished === true && items[0].decisions.length === decisions,
    `the server knows ${items[0]?.decisions.length} of ${decisions} decisions`,
  );
}

const diary = '今天学会了先还信用卡，再买想要的。';

async function answerSurvey(world: World, { page, campaign }: GuestInside): Promise<void> {
  const { phone, say } = world.words;
  await page.getByRole('link', { name: phone('result.toSurvey') }).click();
  await page.getByRole('radio', { name: '9', exact: true }).check({ force: true });
  for (const question of campaign.survey.questions) {
    const group = page.getByRole('group', { name: say(question.label) });
    if (question.kind === 'rating') await group.getByRole('radio', { name: '4', exact: true }).check({ force: true });
    const [first] = question.options ?? [];
    if (first) await group.getByRole('radio', { name: say(first.label) }).check();
  }
  await page.getByRole('textbox', { name: say(campaign.survey.diaryPrompt) }).fill(diary);
  await world.look(page, '5-survey');
  await page.getByRole('button', { name: phone('survey.act'), exact: true }).click();
  await page.getByRole('heading', { name: phone('survey.thanks') }).waitFor();
  await world.look(page, '6-thanks');
}

async function readReport(world: World, { page }: GuestInside): Promise<void> {
  const { phone } = world.words;
  await page.getByRole('link', { name: phone('survey.toReport') }).click();
  await page.getByText(diary).waitFor();
  await world.look(page, '7-report');
  await page.getByRole('link', { name: world.words.phoneLike('report.toPoints') }).click();
  const balance = page.getByTestId('points-balance');
  await balance.waitFor();
  const points = await balance.textContent();
  expectThat(Number(points) >= 60, `the guest has ${points} points after door, stage and survey`);
  await world.look(page, '8-points');
}

export const journey: Journey = {
  name: 'guest-plays-and-takes-home',
  promise: 'I play a stage of a life, answer a few questions, and carry points and a report home',
  screen: 'phone',
  run: async (world) => {
    const guest = await openGuestInside(world);
    await seePosted(guest, 'checked-in');
    await guest.page.getByRole('link', { name: world.words.phone('pass.play') }).waitFor();
    await world.look(guest.page, '0-inside');
    await play(world, guest);
    await seePosted(guest, 'stage-finished');
    await answerSurvey(world, guest);
    await seePosted(guest, 'survey-answered');
    await readReport(world, guest);
  },
};
