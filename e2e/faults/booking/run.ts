import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makePeople, makeSlot } from '../../../bench/lab/lab.ts';
import type { Composed } from '../../../server/src/main/compose.ts';
import { openHouse } from '../../../server/src/main/serve.ts';
import { listPublished } from '../../../server/src/planning/campaign/public.ts';
import { type Product, startProduct } from '../product.ts';

const rounds = 10;
const people = 1100;
const seats = 600;

interface Acknowledgement {
  readonly bookingId: string;
  readonly kind: string;
}

/** Kills twice in a round, at moments nobody chose: the server, the database, or both at once, in turn. */
const breakThings = async (product: Product, round: number, say: (line: string) => void): Promise<void> => {
  for (let blow = 0; blow < 2; blow += 1) {
    await pause(400 + Math.random() * 1600);
    const target = (['server', 'database', 'both'] as const)[(round * 2 + blow) % 3];
    const databasePid = target === 'server' ? 0 : await product.databasePid();
    if (databasePid > 0) process.kill(databasePid, 'SIGKILL');
    // The server may answer once more before it notices; only another database process means that it is back.
    const isAnother = async (): Promise<boolean> => (await product.databasePid()) !== databasePid;
    if (target !== 'database') {
      process.kill(product.serverPid(), 'SIGKILL');
      await product.restart();
    } else {
      await product.untilUp();
    }
    while (!(await isAnother())) await pause(100);
    say(`  round ${round + 1}: killed ${target}, up again`);
  }
};

const readAcknowledgements = async (file: string): Promise<Acknowledgement[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Acknowledgement);

/** What was promised against what the database holds. */
const compare = async (
  composed: Composed,
  slotIds: readonly string[],
  acknowledged: readonly Acknowledgement[],
): Promise<{ lost: number; doubled: number }> => {
  const { sql } = composed.house;
  const rows = await sql<
    { id: string; state: string }[]
  >`select id, state from floor.bookings where slot_id = any(${[...slotIds]}::uuid[])`;
  const stateOf = new Map(rows.map((row) => [row.id, row.state]));
  const lost = acknowledged.filter(({ bookingId, kind }) => stateOf.get(bookingId) !== kind).length;
  const [twice] = await sql<{ n: number }[]>`
    select (select count(*) from (select participant_id from floor.bookings where slot_id = any(${[...slotIds]}::uuid[]) and state <> 'cancelled' group by participant_id, slot_id having count(*) > 1) d)
      + (select count(*) from (select body ->> 'bookingId' from kernel.facts where kind in ('slot-booked', 'slot-waitlisted') group by body ->> 'bookingId' having count(*) > 1) f)
      + (select count(*) from floor.slots s where s.id = any(${[...slotIds]}::uuid[])
          and s.taken <> (select count(*) from floor.bookings b where b.slot_id = s.id and b.state in ('confirmed', 'checked-in'))) as n`;
  return { lost, doubled: twice?.n ?? -1 };
};

const playRound = async (
  product: Product,
  composed: Composed,
  campaign: { id: string; consents: unknown[] },
  round: number,
  say: (line: string) => void,
): Promise<{ slotId: string; acknowledged: Acknowledgement[] }> => {
  const tokens = (await makePeople(composed, people)).map((one) => one.token);
  const slotId = await makeSlot(composed, campaign.id, seats);
  const [planFile, ackFile] = [
    join(product.config.dataDir, `round-${round}.json`),
    join(product.config.dataDir, `acknowledged-${round}.jsonl`),
  ];
  await writeFile(planFile, JSON.stringify({ slotId, consents: campaign.consents, tokens }));
  await writeFile(ackFile, '');
  const client = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'client.ts'), product.participantUrl, planFile, ackFile],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: product.config.rootDir },
  );
  const ended = once(client, 'exit');
  await breakThings(product, round, say);
  await ended;
  return { slotId, acknowledged: await readAcknowledgements(ackFile) };
};

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const product = await startProduct(24_300);
  const composed = await openHouse(product.config, product.databaseUrl, 'fairground faults');
  try {
    const [published] = await listPublished(composed.house.sql);
    if (!published) throw new TypeError('no campaign is published');
    const consents = published.plan.content.consents.map((one) => ({
      purpose: one.purpose,
      version: one.version,
      isGiven: one.isRequired,
    }));
    const slotIds: string[] = [];
    const acknowledged: Acknowledgement[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const played = await playRound(product, composed, { id: published.id, consents }, round, say);
      slotIds.push(played.slotId);
      acknowledged.push(...played.acknowledged);
      say(`round ${round + 1}: ${played.acknowledged.length} acknowledged`);
    }
    const result = { rounds, acknowledged: acknowledged.length, ...(await compare(composed, slotIds, acknowledged)) };
    await product.stop();
    // Kept where something failed: the log is the first thing to look at.
    await product.remove();
    return result;
  } finally {
    await composed.close();
    await product.stop();
  }
};

export const holds = (result: Record<string, unknown>): boolean =>
  result.lost === 0 && result.doubled === 0 && Number(result.acknowledged) >= rounds * 1000;
