import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPublishedSlots } from '../../server/src/floor/booking/public.ts';
import { insertCustomers } from '../../server/src/foundation/customer/public.ts';
import { type CreatedParticipant, createParticipants } from '../../server/src/foundation/participant/public.ts';
import { type Config, readConfig } from '../../server/src/kernel/config.ts';
import { transaction } from '../../server/src/kernel/transaction.ts';
import type { Composed } from '../../server/src/main/compose.ts';
import { seedDemo } from '../../server/src/main/demo/seed-demo.ts';
import { removeHome } from '../../server/src/main/embedded-postgres/home.ts';
import { startEmbeddedPostgres } from '../../server/src/main/embedded-postgres/start-embedded-postgres.ts';
import { migrate } from '../../server/src/main/migrate.ts';
import { openHouse } from '../../server/src/main/serve.ts';
import { findPublished, listPublished, type PublishedCampaign } from '../../server/src/planning/campaign/public.ts';

/** A bank of its own in a temporary folder: a durable database, the demo campaign, and people as many as wanted. */
export interface Lab {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly composed: Composed;
  readonly campaign: PublishedCampaign;
  /** Signed-in participants with their cookie tokens. */
  readonly people: (count: number) => Promise<CreatedParticipant[]>;
  /** A slot of the campaign that is open now. */
  readonly slot: (seats: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

const chunk = 1000;

export const makePeople = async ({ house }: Composed, count: number): Promise<CreatedParticipant[]> => {
  const made: CreatedParticipant[] = [];
  for (let from = 0; from < count; from += chunk) {
    const ids = Array.from({ length: Math.min(chunk, count - from) }, () => randomUUID());
    const customers = ids.map((id) => ({
      id,
      orgPath: '',
      kind: 'person' as const,
      source: 'bench',
      externalNo: id,
      contact: {},
      attributes: {},
      handlers: [],
    }));
    const people = await transaction(house.sql, async (tx) => {
      await insertCustomers(tx, house, customers);
      return createParticipants(tx, house, ids);
    });
    made.push(...people);
  }
  return made;
};

/** Adds one slot around now to what the plan has; its key is fresh, so that rounds do not meet. */
export const makeSlot = async ({ house }: Composed, campaignId: string, seats: number): Promise<string> => {
  const id = randomUUID();
  await house.sql`
    insert into floor.slots (id, campaign_id, slot_key, track, starts_at, ends_at, cancel_until, entry_from, entry_until, capacity, has_waitlist)
    values (${id}, ${campaignId}, ${`bench-${id.slice(0, 8)}`}, 'personal', now(), now() + interval '90 minutes', now() + interval '1 hour',
      now() - interval '10 minutes', now() + interval '2 hours', ${seats}, true)`;
  return id;
};

/** Opens a lab. PostgreSQL runs with fsync on, as in production: a figure without it would promise nothing. */
export const openLab = async (): Promise<Lab> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fairground-bench-'));
  const port = String(20_000 + Math.floor((process.pid * 7) % 20_000));
  const read = readConfig({
    PORT: port,
    HOST: '127.0.0.1',
    FAIRGROUND_DATA_DIR: dataDir,
    FAIRGROUND_POOL: '24',
    FAIRGROUND_LOG_LEVEL: 'error',
    FAIRGROUND_DEMO: 'on',
  });
  if ('problems' in read) throw new TypeError(read.problems.join('\n'));
  const database = await startEmbeddedPostgres({ dataDir, onLog: () => undefined });
  await migrate(database.url);
  const composed = await openHouse(read.config, database.url, 'fairground bench');
  await seedDemo(composed);
  const [first] = await listPublished(composed.house.sql);
  const campaign = first && (await findPublished(composed.house.sql, { campaignId: first.id }));
  if (!campaign) throw new TypeError('the demo campaign is not published');
  await transaction(composed.house.sql, (tx) => applyPublishedSlots(tx, campaign));
  return {
    config: read.config,
    databaseUrl: database.url,
    composed,
    campaign,
    people: (count) => makePeople(composed, count),
    slot: (seats) => makeSlot(composed, campaign.id, seats),
    close: async () => {
      await composed.close();
      await database.stop();
      await removeHome(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
