/**
 * Service worker: keeps the shell and its files so that pass and play open without a network.
 * It never answers for /api: what the app needs offline it keeps itself in IndexedDB.
 * `__FG_FILES__` and `__FG_VERSION__` are written in by the build.
 */
declare const __FG_FILES__: readonly string[];
declare const __FG_VERSION__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const cacheName = `fairground-${__FG_VERSION__}`;
/** An address without a campaign: the server answers with the bare shell. */
const shell = '/shell';
/** After this long a slow network counts as none, for pages only. */
const pageLimitMs = 4_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll([shell, ...__FG_FILES__]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('fairground-') && name !== cacheName) await caches.delete(name);
    }
    await worker.clients.claim();
  };
  event.waitUntil(forget());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== worker.location.origin || address.pathname.startsWith('/api/'))
    return;
  if (request.mode === 'navigate') event.respondWith(servePage(request));
  else event.respondWith(serveFile(request));
});

/** The network first, because the landing page is served with the approved words; the shell when it does not answer. */
async function servePage(request: Request): Promise<Response> {
  try {
    const limit = new Promise<never>((_resolve, reject) => setTimeout(reject, pageLimitMs));
    const answer = await Promise.race([fetch(request), limit]);
    if (answer.status < 500) return answer;
  } catch {
    // No network or too slow: the shell below opens what is kept.
  }
  return (await caches.match(shell)) ?? Response.error();
}

/** Built files carry their hash in the name, so a kept one is never old. */
async function serveFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? (await fetch(request));
}

export {};
