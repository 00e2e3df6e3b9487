import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { firstWords } from './command.ts';
import type { Finding } from './finding.ts';

type App = { readonly name: string; readonly limitKb: number; readonly because: string };

const apps: readonly App[] = [
  { name: 'participant', limitKb: 120, because: 'a phone on a weak network must answer within seconds' },
  { name: 'console', limitKb: 900, because: 'a branch office shares one line' },
];

type ManifestChunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] };

/** Gzip size of the script that a browser must load before the first input, per front end. Builds what is stale. */
export async function checkSizes(root: string): Promise<Finding[]> {
  const broken = await buildFronts(root);
  if (broken !== null)
    return [{ rule: 'build', at: 'console, participant', says: `a front end does not build: ${firstWords(broken)}` }];
  return apps.flatMap((app) => measure(root, app));
}

/** The same build and the same stamp as `npm start`, so that what is measured is what is served. */
async function buildFronts(root: string): Promise<string | null> {
  const address = pathToFileURL(path.join(root, 'tools', 'bootstrap', 'build-fronts.mjs')).href;
  const module = (await import(address)) as { ensureBuilt(rootDir: string): Promise<string | null> };
  return module.ensureBuilt(root);
}

/** The heaviest page of a build: its entry scripts and everything they import at once, each file once, gzipped. */
export function entryScriptBytes(dist: string): { bytes: number; scripts: string[] } | null {
  const manifestPath = path.join(dist, '.vite', 'manifest.json');
  const page = path.join(dist, 'index.html');
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, ManifestChunk>;
    const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry && key.endsWith('.html'));
    const pages = entries.map((key) => sum(dist, followManifest(manifest, key))).sort((a, b) => b.bytes - a.bytes);
    return pages[0] ?? null;
  }
  return existsSync(page) ? sum(dist, followScripts(dist, readFileSync(page, 'utf8'))) : null;
}

function followManifest(manifest: Record<string, ManifestChunk>, entry: string): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return files;
}

/** Without a manifest: the scripts and module preloads of the page, and the static imports written in them. */
function followScripts(dist: string, html: string): Set<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file) || !existsSync(path.join(dist, file))) return;
    files.add(file);
    const text = readFileSync(path.join(dist, file), 'utf8');
    for (const match of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      visit(path.posix.join(path.posix.dirname(file), match[1] ?? ''));
  };
  for (const match of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/?([^"]+\.js)"/g)) visit(match[1] ?? '');
  return files;
}

function sum(dist: string, files: ReadonlySet<string>): { bytes: number; scripts: string[] } {
  const scripts = [...files].filter((file) => /\.m?js$/.test(file)).sort();
  const bytes = scripts.reduce(
    (total, file) => total + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length,
    0,
  );
  return { bytes, scripts };
}

function measure(root: string, app: App): Finding[] {
  const measured = entryScriptBytes(path.join(root, app.name, 'dist'));
  if (measured === null || measured.scripts.length === 0)
    return [{ rule: 'size', at: `${app.name}/dist`, says: 'holds no page with a script: mend the build of this app.' }];
  const kb = measured.bytes / 1024;
  if (kb <= app.limitKb) return [];
  const says = `loads ${kb.toFixed(1)} KB of script (gzip) before the first input, ${app.limitKb} are the limit because ${app.because}: load what comes later with import(), or do without the library.`;
  return [{ rule: 'size', at: app.name, says }];
}
