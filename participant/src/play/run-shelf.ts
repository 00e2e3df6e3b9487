/** Pack and run as the phone keeps them, so that playing goes on with the network off. */
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { isPackIntact } from '@fairground/engines/simulation/state-hash';
import { api, ReadError, read } from '../net/connection.ts';
import { unreadableProblem } from '../net/problem.ts';
import { shelf } from '../queue/phone-store.ts';
import type { KeptRun } from './run-book.ts';

const runName = (slug: string) => `run:${slug}`;

export const keptRun = (slug: string) => shelf.get<KeptRun>(runName(slug));
export const keepRun = (slug: string, run: KeptRun) => shelf.set(runName(slug), run);
export const dropRun = (slug: string) => shelf.remove(runName(slug));

/** A pack never changes under its hash, so a kept one is as good as a fresh one, and a fresh one is checked. */
export async function loadPack(packHash: string): Promise<Pack> {
  const name = `pack:${packHash}`;
  const kept = await shelf.get<Pack>(name);
  if (kept) return kept;
  const answer = await read(() => api.GET('/api/public/packs/{packHash}', { params: { path: { packHash } } }));
  const pack = answer.pack as unknown as Pack;
  if (pack.hash !== packHash || !isPackIntact(pack)) throw new ReadError(unreadableProblem(502));
  await shelf.set(name, pack);
  return pack;
}
