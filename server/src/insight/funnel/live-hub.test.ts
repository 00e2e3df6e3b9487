import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieName } from '../../http/cookies.ts';
import { connect } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { type CampaignWorld, createCampaignWorld, people, testNow } from '../../testing/campaign-world.ts';
import { createTestApp, createTestHouse, type TestApp, type TestHouse } from '../../testing/test-house.ts';
import { funnelRoutes } from './funnel-routes.ts';
import { createLiveHub, type LiveHub } from './live-hub.ts';

let house: TestHouse;
let world: CampaignWorld;
let app: TestApp;
let hub: LiveHub;
let origin: string;

beforeAll(async () => {
  house = await createTestHouse({ now: testNow });
  world = await createCampaignWorld(house);
  hub = createLiveHub(house, { pollMs: 50, heartbeatMs: 100 });
  app = await createTestApp(house, funnelRoutes(house, hub), people);
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await hub.stop();
  // fetch keeps a spare connection for four seconds.
  app.app.server.closeAllConnections();
  await app.close();
  await world.close();
  await house.close();
});

interface Line {
  /** Everything received until it contains the words, or until the line ends. */
  readonly until: (words: string | RegExp) => Promise<string>;
  readonly close: () => void;
}

const open = async (campaignId: string, lastEventId?: number): Promise<Line> => {
  const stopper = new AbortController();
  const response = await fetch(`${origin}/api/campaigns/${campaignId}/live`, {
    headers: {
      cookie: `${cookieName('staff')}=analyst`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    },
    signal: stopper.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('content-security-policy')).not.toBeNull();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  const until = async (words: string | RegExp): Promise<string> => {
    while (typeof words === 'string' ? !received.includes(words) : !words.test(received)) {
      const part = await reader?.read();
      if (!part || part.done) return `${received}[ended]`;
      received += part.value;
    }
    return received;
  };
  return { until, close: () => stopper.abort() };
};

const happen = async (campaignId: string): Promise<number> => {
  const [fact] = await transaction(house.sql, (tx) =>
    house.record(tx, [
      {
        kind: 'page-visited',
        body: { slug: 'x' },
        actor: { kind: 'system', id: null },
        subject: { kind: 'visit', id: randomUUID() },
        campaignId,
      },
    ]),
  );
  return fact?.seq ?? 0;
};

test('a watcher hears of what happens in its campaign and of nothing else', async () => {
  const [mine, other] = [await world.create(), await world.create()];
  const line = await open(mine);
  await line.until('id: ');
  const elsewhere = await happen(other);
  const seq = await happen(mine);
  const words = await line.until('event: changed');
  expect(words).toContain(`id: ${seq}\nevent: changed\ndata: ${seq}\n\n`);
  expect(words).not.toContain(`data: ${elsewhere}\n`);
  line.close();
});

test('a line that was cut resumes with what it missed, and with nothing when it missed nothing', async () => {
  const id = await world.create();
  const first = await open(id);
  const seen = Number(/id: (\d+)/.exec(await first.until('\n\n'))?.[1]);
  first.close();
  const seq = await happen(id);
  const behind = await open(id, seen);
  expect(await behind.until('event: changed')).toContain(`id: ${seq}\n`);
  behind.close();
  const upToDate = await open(id, seq);
  expect(await upToDate.until(': still here')).not.toContain('changed');
  upToDate.close();
});

test('a fact that commits late, under a lower number than one already told, is told as well', async () => {
  const id = await world.create();
  const line = await open(id);
  await line.until('id: ');
  const slow = connect(house.url, { max: 1, name: 'slow commit' });
  let commit: () => void = () => undefined;
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let written: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const late = slow.begin(async (tx) => {
    await tx`
      insert into kernel.facts (id, kind, actor_kind, subject_kind, subject_id, campaign_id, body)
      values (${randomUUID()}, 'page-visited', 'system', 'visit', 'late', ${id}, '{}')`;
    written();
    await mayCommit;
  });
  await isWritten;
  const seq = await happen(id);
  await line.until(`data: ${seq}\n\n`);
  commit();
  await late;
  await slow.end();
  const heard = await line.until(new RegExp(`data: ${seq}\n[^]*data: ${seq}\n`));
  expect(heard).not.toContain('[ended]');
  line.close();
});

test('a watcher that leaves is forgotten, and the last one stops the poll', async () => {
  const id = await world.create();
  const before = hub.watchers();
  const line = await open(id);
  await line.until('id: ');
  expect(hub.watchers()).toBe(before + 1);
  line.close();
  await expect.poll(() => hub.watchers()).toBe(before);
});

test('every line ends when the server stops', async () => {
  const own = createLiveHub(house, { pollMs: 50 });
  const ended: string[] = [];
  await own.watch(await world.create(), {
    changed: () => undefined,
    beat: () => undefined,
    end: () => ended.push('one'),
  });
  const id = await world.create();
  const line = await open(id);
  await line.until('id: ');
  await own.stop();
  await hub.stop();
  expect(ended).toEqual(['one']);
  expect(await line.until('never')).toContain('[ended]');
});
