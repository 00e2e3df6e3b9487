import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { World } from '../world/world.ts';

interface Text {
  readonly zh: string;
  readonly en: string;
}

export interface PublicCampaign {
  readonly id: string;
  readonly slug: string;
  readonly basics: { readonly title: Text };
  readonly content: { readonly consents: readonly { readonly label: Text; readonly isRequired: boolean }[] };
  readonly survey: {
    readonly diaryPrompt: Text;
    readonly questions: readonly {
      readonly key: string;
      readonly kind: string;
      readonly label: Text;
      readonly options?: readonly { readonly label: Text }[];
    }[];
  };
}

export interface PublicSlot {
  readonly id: string;
  readonly track: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: 'open' | 'full' | 'closed';
  readonly left: number;
}

/** Somebody with a phone of their own and a number nobody has used before. */
export interface Guest {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly mobile: string;
  readonly origin: string;
}

function freshMobile(): string {
  return `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
}

export async function openGuest(world: World, origin = world.app.origins.participant): Promise<Guest> {
  const context = await world.openBrowser();
  return { context, page: await context.newPage(), mobile: freshMobile(), origin };
}

async function readPublic<T>(world: World, path: string): Promise<T> {
  const reply = await fetch(world.app.origins.participant + path);
  if (!reply.ok) throw new TypeError(`${path} was answered ${reply.status}`);
  return (await reply.json()) as T;
}

/** The demo bank's campaign of today: of all published ones the first to begin. */
export async function todaysCampaign(world: World): Promise<PublicCampaign> {
  const { items } = await readPublic<{ items: { slug: string; startsOn: string }[] }>(world, '/api/public/campaigns');
  const [first] = items.sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  if (!first) throw new TypeError('no campaign is published');
  return readCampaign(world, first.slug);
}

export const readCampaign = (world: World, slug: string): Promise<PublicCampaign> =>
  readPublic(world, `/api/public/campaigns/${slug}`);

/** The next slot that can still be booked: the first of the day, later on the last. */
export async function nextSlot(world: World, slug: string, track = 'personal'): Promise<PublicSlot> {
  const { items } = await readPublic<{ items: PublicSlot[] }>(world, `/api/public/campaigns/${slug}/slots`);
  const open = items.filter((slot) => slot.track === track && slot.state === 'open');
  const [first] = open.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  if (!first) throw new TypeError(`${slug} has no open slot`);
  return first;
}

const codeLimitMs = 15_000;

/** The code sent to a number, as the operator reads it in the outbox of the demo bank. */
export async function codeSentTo(world: World, mobile: string): Promise<string> {
  const operator = await world.staff.as('operator');
  const deadline = performance.now() + codeLimitMs;
  while (performance.now() < deadline) {
    const { items } = await operator.get<{ items: { toMasked: string; words: string }[] }>('/api/outbox');
    const message = items.find(({ toMasked }) => toMasked.endsWith(mobile.slice(-4)));
    const code = message && /\d{6}/.exec(message.words)?.[0];
    if (code) return code;
    await pause(100);
  }
  throw new TypeError('no code reached the outbox');
}

/** Number, code, and the code typed in: the fields stand on the page already. */
export async function fillSignIn(world: World, { page, mobile }: Guest): Promise<void> {
  const { phone } = world.words;
  await page.getByRole('textbox', { name: phone('signIn.mobileLabel') }).fill(mobile);
  await page.getByRole('button', { name: phone('signIn.ask'), exact: true }).click();
  await page.getByText(phone('signIn.sent')).waitFor();
  await page.getByRole('textbox', { name: phone('signIn.codeLabel') }).fill(await codeSentTo(world, mobile));
}
