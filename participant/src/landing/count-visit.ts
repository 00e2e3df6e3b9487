/** Counts one visit of the landing page: a random id for this tab's visit, no address, nothing kept after it. */
import { actNow } from '../queue/use-action.ts';

export async function countVisit(slug: string): Promise<void> {
  const place = `fg-visit:${slug}`;
  try {
    if (sessionStorage.getItem(place)) return;
    sessionStorage.setItem(place, '1');
  } catch {
    // A window without storage counts each load; that is better than not at all.
  }
  await actNow(
    'recordVisit',
    { intent: `visit:${slug}`, params: { slug }, body: { visitId: crypto.randomUUID() } },
    false,
  );
}
