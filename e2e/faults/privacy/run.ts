import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect, type Sql } from '../../../server/src/kernel/sql.ts';
import { expectThat } from '../../walks/expect.ts';
import { nextSlot, todaysCampaign } from '../../walks/guest.ts';
import { createStaff } from '../../world/api.ts';
import { createGuards } from '../../world/guards.ts';
import { loadWords } from '../../world/words.ts';
import type { World } from '../../world/world.ts';
import { type Product, startProduct } from '../product.ts';
import { openKeepingBrowser, storageOf } from './browser.ts';
import { type Client, createClient } from './client.ts';
import { plantAsGuests } from './plant-as-guests.ts';
import { openMark, plantAsStaff } from './plant-as-staff.ts';
import { plantAsGuestWithPhone, plantAtDesk } from './plant-in-browser.ts';
import { createGarden, type Garden, plantedCount } from './plants.ts';
import { proveSearch } from './prove-search.ts';
import { createSearch, type Search } from './search.ts';

type Say = (line: string) => void;

const signedIn = async (product: Product, login: string): Promise<Client> => {
  const client = createClient(product.consoleUrl);
  const { password } = await createStaff(product.consoleUrl).account(login);
  await client.must('POST', '/api/staff/sign-in', { login, password });
  return client;
};

/** What the walks of the journeys need to know about the product that runs here. */
const worldOf = (product: Product, context: World['openBrowser']): World => {
  const origins = {
    console: product.consoleUrl,
    participant: product.participantUrl,
    consoleTls: '',
    participantTls: '',
  };
  const unused = async () => undefined;
  return {
    variant: { screen: 'desk', theme: 'light', language: 'zh-CN' },
    isPhone: false,
    words: loadWords('zh-CN', false),
    largeWords: loadWords('zh-CN', true),
    app: { origins, folder: product.config.dataDir, kill: unused, start: unused, stop: unused, output: () => '' },
    staff: createStaff(product.consoleUrl),
    guards: createGuards([]),
    cameraPath: '',
    openBrowser: context,
    look: unused,
    picture: unused,
    lastLook: async () => [],
    close: unused,
  };
};

interface Traces {
  readonly storage: readonly [string, string][];
  readonly urls: readonly [string, string][];
  readonly campaign: { readonly id: string; readonly slug: string };
  /** The browser's folder on disk. */
  readonly profile: string;
}

/** Gives the product every planted string, by the ways on which people give theirs. */
const plant = async (product: Product, garden: Garden, folders: { profile: string; desk: string }): Promise<Traces> => {
  const [operator, floor] = await Promise.all([signedIn(product, 'operator'), signedIn(product, 'floor')]);
  await plantAsStaff(operator, createClient(product.consoleUrl), garden);
  const context = await openKeepingBrowser(folders.profile);
  try {
    const world = worldOf(product, async () => context);
    const urls: [string, string][] = [];
    context.on('request', (request) => urls.push([request.method(), request.url()]));
    context.on('console', (line) => urls.push(['browser console', line.text()]));
    const campaign = await todaysCampaign(world);
    const slotId = (await nextSlot(world, campaign.slug)).id;
    const consents = campaign.content.consents as unknown as { purpose: string; version: number }[];
    await plantAsGuests(
      {
        participantUrl: product.participantUrl,
        operator,
        floor,
        campaign: { ...campaign, content: { consents } },
        slotId,
      },
      garden,
    );
    const stage = { world, context, campaign, deskFolder: folders.desk };
    const pages = [await plantAsGuestWithPhone(stage, garden), await plantAtDesk(stage, garden)];
    const storage = (await Promise.all(pages.map(storageOf))).flat();
    storage.push(['cookies', JSON.stringify(await context.cookies())]);
    return { storage, urls, campaign, profile: folders.profile };
  } finally {
    await context.close();
  }
};

/** Every row of every table as text: compressed pages cannot hide anything from it. */
const rowsOf = async (sql: Sql): Promise<[string, string][]> => {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  const found: [string, string][] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ line: string }[]>(`select t::text as line from ${name} t`);
    found.push([name, rows.map((row) => row.line).join('\n')]);
  }
  return found;
};

const pagesOf = async (client: Client, path: string): Promise<[string, string][]> => {
  const found: [string, string][] = [];
  for (let after = ''; found.length < 40; ) {
    const answer = await client.must('GET', `${path}${after && `${path.includes('?') ? '&' : '?'}after=${after}`}`);
    found.push([path, answer.text]);
    if (typeof answer.body.next !== 'string') break;
    after = encodeURIComponent(answer.body.next);
  }
  return found;
};

/** What staff read on their screens without giving a reason: lists, single customers, the trail, the outbox. */
const answersOf = async (product: Product, campaignId: string): Promise<[string, string][]> => {
  const [operator, auditor] = await Promise.all([signedIn(product, 'operator'), signedIn(product, 'auditor')]);
  const customers = await pagesOf(operator, '/api/customers');
  const ids = customers.flatMap(([, text]) =>
    (JSON.parse(text) as { items: { id: string }[] }).items.map((one) => one.id),
  );
  const found = [...customers];
  for (const id of ids) found.push(...(await pagesOf(operator, `/api/customers/${id}`)));
  for (const path of [
    '/api/imports',
    '/api/outbox',
    `/api/campaigns/${campaignId}/bookings`,
    `/api/campaigns/${campaignId}/funnel`,
  ])
    found.push(...(await pagesOf(operator, path)));
  for (const stage of ['visited', 'booked', 'checked-in', 'played', 'completed', 'survey-answered']) {
    const rows = await operator.send('GET', `/api/campaigns/${campaignId}/funnel/${stage}/rows`);
    found.push([`funnel rows ${stage}`, rows.text]);
  }
  found.push(...(await pagesOf(auditor, '/api/audit')));
  return found;
};

const searchAll = async (product: Product, search: Search, traces: Traces): Promise<void> => {
  const sql = connect(product.databaseUrl, { max: 1, name: 'faults' });
  try {
    await search.texts('API answers', openMark, await answersOf(product, traces.campaign.id));
    await sql`checkpoint`;
    await search.texts('database rows', openMark, await rowsOf(sql));
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    const cluster = row?.folder ?? '';
    await search.folders('data files', openMark, [join(cluster, 'base'), join(cluster, 'global')]);
    await search.folders('WAL', openMark, [join(cluster, 'pg_wal')]);
    await search.folders('database folder with its log', openMark, [dirname(cluster)]);
  } finally {
    await sql.end({ timeout: 2 });
  }
  const log = await readFile(product.logFile, 'utf8');
  await search.texts('server log', String(product.config.ports.console), [[product.logFile, log]]);
  await search.folders('data folder', 'rootKey', [product.config.dataDir]);
  await search.texts('requested addresses', traces.campaign.slug, traces.urls);
  await search.texts('browser storage', traces.campaign.slug, traces.storage);
  await search.folders('browser profile on disk', traces.campaign.slug, [traces.profile]);
};

/** `npm run faults -- privacy --json` */
export const run = async (say: Say): Promise<Record<string, unknown>> => {
  const product = await startProduct(24_400);
  const outside = await mkdtemp(join(tmpdir(), 'fairground-privacy-'));
  const folders = { profile: join(outside, 'profile'), desk: join(outside, 'desk') };
  await mkdir(folders.desk);
  const garden = createGarden();
  try {
    say('planting');
    const traces = await plant(product, garden, folders);
    const planted = garden.all();
    expectThat(planted.length === plantedCount, `${planted.length} strings were planted, not ${plantedCount}`);
    await proveSearch(outside, planted);
    say('searching');
    const search = createSearch(planted);
    await searchAll(product, search, traces);
    for (const { place, where, text } of search.hits) say(`  found in ${place}: ${where}: ${text}`);
    for (const { place, files, bytes } of search.searched)
      say(`  ${place}: ${files} files, ${Math.round(bytes / 1024)} KB`);
    return { planted: planted.length, hits: search.hits.length, searched: search.searched.map(({ place }) => place) };
  } finally {
    await product.stop();
    await product.remove();
    await rm(outside, { recursive: true, force: true });
  }
};

export const holds = (result: Record<string, unknown>): boolean => result.planted === plantedCount && result.hits === 0;
