/**
 * Actions that must arrive exactly once. States of an action:
 *   sending -> answered (done, removed) | refused (told, removed) | waiting (connection lost or server busy) -> sending ...
 *   refused with a defect of ours (500) -> kept: the next try of the same act reuses its key, so nothing happens twice.
 * The key is made and stored before the first byte is sent; a retry, a double click and a reload all use the same key.
 */
import type { Problem } from '../net/shapes.ts';

export interface QueuedAction {
  /** The Idempotency-Key. */
  readonly key: string;
  /** What the person wants, for example `reserve:<slotId>`; one act at a time per intent. */
  readonly intent: string;
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** false for bodies with personal data (a number, words of a diary): they stay in memory and never on the phone. */
  readonly isKept: boolean;
}

export type SendResult =
  | { readonly kind: 'answered'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'lost' };

export type Outcome =
  | { readonly kind: 'done'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem };

export type Phase = 'sending' | 'waiting';

export interface PendingAction {
  readonly intent: string;
  readonly operation: string;
  readonly phase: Phase;
  readonly isKept: boolean;
}

export interface QueuePorts {
  readonly send: (action: QueuedAction) => Promise<SendResult>;
  readonly store: {
    readonly load: () => Promise<readonly QueuedAction[]>;
    readonly save: (action: QueuedAction) => Promise<void>;
    readonly remove: (key: string) => Promise<void>;
  };
  readonly makeKey: () => string;
  /** Resolves after `ms`, or earlier when the connection comes back. */
  readonly pause: (ms: number) => Promise<void>;
}

interface Entry {
  readonly action: QueuedAction;
  settled: Promise<Outcome> | null;
  phase: Phase;
}

/** 1, 2, 4, 8, 16, then 30 s: quick enough for a lift, slow enough for a server that starts again. */
export function backOffMs(attempt: number): number {
  return Math.min(1000 * 2 ** Math.min(attempt, 5), 30_000);
}

/** Sends until there is an answer; says in between what it is doing. */
async function deliver(ports: QueuePorts, action: QueuedAction, onPhase: (phase: Phase) => void): Promise<Outcome> {
  for (let attempt = 0; ; attempt += 1) {
    const result = await ports.send(action);
    if (result.kind === 'answered') return { kind: 'done', data: result.data };
    if (result.kind === 'refused' && result.retryAfterSeconds === null) {
      return { kind: 'refused', problem: result.problem };
    }
    onPhase('waiting');
    await ports.pause(result.kind === 'lost' ? backOffMs(attempt) : (result.retryAfterSeconds ?? 1) * 1000);
    onPhase('sending');
  }
}

function createWatchers<Told extends unknown[]>() {
  const watchers = new Set<(...told: Told) => void>();
  return {
    tell: (...told: Told) => {
      for (const watcher of watchers) watcher(...told);
    },
    /** Returns how to stop watching. */
    watch: (watcher: (...told: Told) => void): (() => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

export function createActionQueue(ports: QueuePorts) {
  const entries = new Map<string, Entry>();
  const broken = new Map<string, QueuedAction>();
  const changes = createWatchers<[]>();
  const settlements = createWatchers<[QueuedAction, Outcome]>();
  let snapshot: readonly PendingAction[] = [];

  const publish = () => {
    snapshot = [...entries.values()].map(({ action, phase }) => ({
      intent: action.intent,
      operation: action.operation,
      isKept: action.isKept,
      phase,
    }));
    changes.tell();
  };
  const setPhase = (entry: Entry, phase: Phase) => {
    if (entry.phase === phase) return;
    entry.phase = phase;
    publish();
  };

  async function run(entry: Entry, isStored: boolean): Promise<Outcome> {
    const { action } = entry;
    if (!isStored && action.isKept) await ports.store.save(action);
    const outcome = await deliver(ports, action, (phase) => setPhase(entry, phase));
    if (outcome.kind === 'refused' && outcome.problem.status >= 500) broken.set(action.intent, action);
    if (action.isKept) await ports.store.remove(action.key);
    entries.delete(action.intent);
    publish();
    settlements.tell(action, outcome);
    return outcome;
  }

  function start(action: QueuedAction, isStored: boolean): Promise<Outcome> {
    const entry: Entry = { action, phase: 'sending', settled: null };
    entries.set(action.intent, entry);
    publish();
    const settled = run(entry, isStored);
    entry.settled = settled;
    return settled;
  }

  return {
    /** Sends once; a second call with the same intent joins the first. Resolves when the server has answered. */
    submit(wanted: Omit<QueuedAction, 'key'>): Promise<Outcome> {
      const running = entries.get(wanted.intent);
      if (running?.settled) return running.settled;
      const before = broken.get(wanted.intent);
      broken.delete(wanted.intent);
      const isSameAct = before !== undefined && JSON.stringify(before.body) === JSON.stringify(wanted.body);
      return start({ ...wanted, key: isSameAct ? before.key : ports.makeKey() }, false);
    },
    /** Takes up what an earlier page left behind. */
    async resume(): Promise<void> {
      for (const action of await ports.store.load()) {
        if (!entries.has(action.intent)) void start(action, true);
      }
    },
    pending: () => snapshot,
    watch: changes.watch,
    onSettled: settlements.watch,
  };
}
