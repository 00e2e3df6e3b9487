/**
 * The people of one round, in a process of their own: nothing the server or the test does can touch what they noted.
 * Each decides on a booking id and a key before sending, sends until it is answered, and notes the answer at once.
 * argv: base URL, plan file {slotId, consents, tokens}, file for acknowledgements.
 */
import { randomUUID } from 'node:crypto';
import { openSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createLoader, type Reply } from '../../../bench/lab/load.ts';

interface RoundPlan {
  readonly slotId: string;
  readonly consents: readonly unknown[];
  readonly tokens: readonly string[];
}

const [baseUrl = '', planFile = '', ackFile = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as RoundPlan;
const acknowledgements = openSync(ackFile, 'a');
const loader = createLoader(baseUrl, 120);
const giveUpMs = 120_000;

const untilAnswered = async (token: string, bookingId: string, key: string): Promise<Reply> => {
  const deadline = performance.now() + giveUpMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const reply = await loader.post({
        path: '/api/me/bookings',
        cookie: `fg_participant=${token}`,
        body: { bookingId, slotId: plan.slotId, consents: plan.consents },
        key,
      });
      if (reply.status === 200) return reply;
      // 5xx and 429 ask to come again; anything else is an answer.
      if (reply.status < 500 && reply.status !== 429) return reply;
    } catch {
      // Refused, reset or cut: the act may have happened or not, the same key finds out.
    }
    if (performance.now() > deadline) return { status: 0, body: {}, ms: 0 };
    await pause(Math.min(50 * 2 ** Math.min(attempt, 5), 1000) * (0.5 + Math.random() / 2));
  }
};

const one = async (token: string, delayMs: number): Promise<void> => {
  await pause(delayMs);
  const [bookingId, key] = [randomUUID(), randomUUID()];
  const reply = await untilAnswered(token, bookingId, key);
  const kind = reply.status === 200 ? String(reply.body.kind) : `status ${reply.status}`;
  writeSync(acknowledgements, `${JSON.stringify({ bookingId, key, token, kind })}\n`);
  // Some doubt that they were heard and send once more: the same key must get the same answer.
  if (Math.random() > 0.1) return;
  const again = await untilAnswered(token, bookingId, key);
  if (String(again.body.kind) !== kind)
    writeSync(
      acknowledgements,
      `${JSON.stringify({ bookingId, key, token, kind: `changed to ${String(again.body.kind ?? again.status)}` })}\n`,
    );
};

const spreadMs = 4000;
await Promise.all(plan.tokens.map((token, place) => one(token, (place / plan.tokens.length) * spreadMs)));
loader.close();
