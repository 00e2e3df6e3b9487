import chromiumParts from '@sparticuz/chromium';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Flags of the packaged browser that would make it keep less than a guest's own, or that do not bear two windows. */
const unwanted =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|headless|disk-cache-size|incognito)/;

const ours = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A browser with a profile on disk, as people have it: what it keeps can be looked at when it is closed. */
export const openKeepingBrowser = async (profileDir: string): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: process.env.FAIRGROUND_CHROMIUM ?? (await chromiumParts.executablePath()),
    args: [...chromiumParts.args.filter((flag) => !unwanted.test(flag)), ...ours],
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  return context;
};

/** Runs in the page; text, because a compiler between us and the page may add names that the page does not know. */
const readStorage = `(async () => {
  const words = (value) => JSON.stringify(value, (_key, one) =>
    one instanceof ArrayBuffer || ArrayBuffer.isView(one)
      ? Array.from(new Uint8Array(one.buffer ?? one), (byte) => byte.toString(16).padStart(2, '0')).join('')
      : one) ?? String(value);
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const found = [
    ['localStorage', words({ ...localStorage })],
    ['sessionStorage', words({ ...sessionStorage })],
    ['document.cookie', document.cookie],
    ['history.state', words(history.state)],
  ];
  for (const { name } of await indexedDB.databases()) {
    const db = await settled(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const all = () => db.transaction(store).objectStore(store);
      found.push(['indexedDB ' + name + ' ' + store, words([await settled(all().getAllKeys()), await settled(all().getAll())])]);
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      found.push(['cache ' + name + ' ' + request.url, await (await cache.match(request)).text()]);
  }
  return found;
})()`;

/** Everything the origin of this page has laid down in the browser. */
export const storageOf = async (page: Page): Promise<[where: string, text: string][]> => {
  const origin = new URL(page.url()).origin;
  const found = (await page.evaluate(readStorage)) as [string, string][];
  return found.map(([where, text]) => [`${origin} ${where}`, text]);
};
