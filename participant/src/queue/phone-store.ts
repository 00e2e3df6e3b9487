/** IndexedDB of this app. Holds keys and choices, never a number, a name or a diary. */
import { createStore, del, entries, get, set } from 'idb-keyval';
import type { QueuedAction } from './action-queue.ts';

let actionStore: ReturnType<typeof createStore> | undefined;
let keptStore: ReturnType<typeof createStore> | undefined;
const actionsOf = () => {
  actionStore ??= createStore('fairground-actions', 'actions');
  return actionStore;
};
const keptOf = () => {
  keptStore ??= createStore('fairground', 'kept');
  return keptStore;
};

/** A private window may refuse storage: the app then works from memory, as long as the page is open. */
async function orElse<T>(work: () => Promise<T>, fallback: T): Promise<T> {
  try {
    return await work();
  } catch {
    return fallback;
  }
}

export const actionShelf = {
  load: () => orElse(async () => (await entries<string, QueuedAction>(actionsOf())).map(([, action]) => action), []),
  save: (action: QueuedAction) => orElse(() => set(action.key, action, actionsOf()), undefined),
  remove: (key: string) => orElse(() => del(key, actionsOf()), undefined),
};

export const shelf = {
  get: <T>(name: string) => orElse<T | undefined>(() => get<T>(name, keptOf()), undefined),
  set: (name: string, value: unknown) => orElse(() => set(name, value, keptOf()), undefined),
  remove: (name: string) => orElse(() => del(name, keptOf()), undefined),
  names: () => orElse(async () => (await entries<string, unknown>(keptOf())).map(([name]) => name), []),
};
