import { expect, test } from 'vitest';
import { unreadableProblem } from '../net/problem.ts';
import { backOffMs, createActionQueue, type QueuedAction, type SendResult } from './action-queue.ts';

const reserve = {
  intent: 'reserve:slot-1',
  operation: 'reserveSlot',
  params: {},
  body: { slotId: 'slot-1' },
  isKept: true,
} as const;
const done: SendResult = { kind: 'answered', data: { ok: true } };
const lost: SendResult = { kind: 'lost' };
const refused = (status: number, retryAfterSeconds: number | null = null): SendResult => ({
  kind: 'refused',
  problem: unreadableProblem(status),
  retryAfterSeconds,
});

/** A phone: what it has stored, what it has sent, and the answers it gets in turn. */
function aPhone(answers: SendResult[], stored: QueuedAction[] = []) {
  const sent: { key: string; wasStored: boolean }[] = [];
  const pauses: number[] = [];
  let keys = 0;
  const queue = createActionQueue({
    send: async (action) => {
      sent.push({ key: action.key, wasStored: stored.some((each) => each.key === action.key) });
      return answers.shift() ?? done;
    },
    store: {
      load: async () => [...stored],
      save: async (action) => void stored.push(action),
      remove: async (key) => void stored.splice(stored.findIndex((each) => each.key === key) >>> 0, 1),
    },
    makeKey: () => `key-${++keys}`,
    pause: async (ms) => void pauses.push(ms),
  });
  return { queue, sent, stored, pauses };
}

test('the key is on the phone before the first byte is sent, and gone after the answer', async () => {
  const phone = aPhone([done]);
  expect(await phone.queue.submit(reserve)).toEqual({ kind: 'done', data: { ok: true } });
  expect(phone.sent).toEqual([{ key: 'key-1', wasStored: true }]);
  expect(phone.stored).toEqual([]);
});

test('a lost connection is retried with the same key, later and later', async () => {
  const phone = aPhone([lost, lost, lost, done]);
  await phone.queue.submit(reserve);
  expect(phone.sent.map((each) => each.key)).toEqual(['key-1', 'key-1', 'key-1', 'key-1']);
  expect(phone.pauses).toEqual([1000, 2000, 4000]);
  expect(backOffMs(40)).toBe(30_000);
});

test('a double click is one request', async () => {
  const phone = aPhone([done]);
  const [first, second] = await Promise.all([phone.queue.submit(reserve), phone.queue.submit(reserve)]);
  expect(first).toBe(second);
  expect(phone.sent).toHaveLength(1);
});

test('after a reload the stored action goes out with its old key', async () => {
  const phone = aPhone([lost, done], [{ ...reserve, key: 'key-of-yesterday' }]);
  const settled = new Promise<string>((resolve) => phone.queue.onSettled((action) => resolve(action.key)));
  await phone.queue.resume();
  expect(await settled).toBe('key-of-yesterday');
  expect(phone.stored).toEqual([]);
});

test('a busy server is asked again when it said so', async () => {
  const phone = aPhone([refused(503, 3), done]);
  expect((await phone.queue.submit(reserve)).kind).toBe('done');
  expect(phone.pauses).toEqual([3000]);
});

test('a refusal is told at once and forgotten, and the next try is a new act', async () => {
  const phone = aPhone([refused(409), done]);
  expect((await phone.queue.submit(reserve)).kind).toBe('refused');
  await phone.queue.submit(reserve);
  expect(phone.sent.map((each) => each.key)).toEqual(['key-1', 'key-2']);
});

test('after a defect of ours the same act is tried again under its old key, a changed one under a new key', async () => {
  const phone = aPhone([refused(500), refused(500), done]);
  await phone.queue.submit(reserve);
  await phone.queue.submit(reserve);
  await phone.queue.submit({ ...reserve, body: { slotId: 'slot-1', more: true } });
  expect(phone.sent.map((each) => each.key)).toEqual(['key-1', 'key-1', 'key-2']);
});

test('words of a diary are sent but never stored', async () => {
  const phone = aPhone([lost, done]);
  await phone.queue.submit({ ...reserve, isKept: false });
  expect(phone.sent.every((each) => !each.wasStored)).toBe(true);
  expect(phone.sent).toHaveLength(2);
});

test('while the connection is lost the page can say so', async () => {
  const phases: (string | undefined)[] = [];
  const phone = aPhone([lost, done]);
  phone.queue.watch(() => phases.push(phone.queue.pending()[0]?.phase));
  await phone.queue.submit(reserve);
  expect(phases).toEqual(['sending', 'waiting', 'sending', undefined]);
});
