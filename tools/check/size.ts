import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { lastWords, runCommand } from './command.ts';
import type { Finding } from './finding.ts';
import { listRepositoryFiles } from './repository-files.ts';

type App = { readonly name: string; readonly limitKb: number; readonly because: string };

const apps: readonly App[] = [
  { name: 'participant', limitKb: 120, because: 'a phone on a weak network must answer within seconds' },
  { name: 'console', limitKb: 900, because: 'a branch office shares one line' },
];

type ManifestChunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly src?: string };

/** Gzip size of the script that a browser must load before the first input, per front end. Builds what is stale. */
export async function checkSizes(root: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const app of apps) {
    if (!existsSync(path.join(root, app.name, 'index.html'))) {
      findings.push({ rule: 'size', at: app.name, says: 'has no index.html to build: add the entry page of the app.' });
      continue;
    }
    const broken = isFresh(root, app.name) ? null : await build(root, app.name);
    findings.push(...(broken ? [broken] : measure(root, app)));
  }
  return findings;
}

/** Sums each script once: the entries of the page and everything they import at once, in whole bytes. */
export function entryScriptBytes(dist: string): { bytes: number; scripts: string[] } | null {
  const manifestPath = path.join(dist, '.vite', 'manifest.json');
  const page = path.join(dist, 'index.html');
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, ManifestChunk>;
    return sum(dist, followManifest(manifest));
  }
  return existsSync(page) ? sum(dist, followScripts(dist, readFileSync(page, 'utf8'))) : null;
}

function followManifest(manifest: Record<string, ManifestChunk>): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry && key.endsWith('.html')) visit(key);
  return files;
}

/** Without a manifest: the scripts and module preloads of the page, and the static imports written in them. */
function followScripts(dist: string, html: string): Set<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file) || !existsSync(path.join(dist, file))) return;
    files.add(file);
    const text = readFileSync(path.join(dist, file), 'utf8');
    for (const match of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) visit(path.posix.join(path.posix.dirname(file), match[1] ?? ''));
  };
  for (const match of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/?([^"]+\.js)"/g)) visit(match[1] ?? '');
  return files;
}

function sum(dist: string, files: ReadonlySet<string>): { bytes: number; scripts: string[] } {
  const scripts = [...files].filter((file) => /\.m?js$/.test(file)).sort();
  const bytes = scripts.reduce((total, file) => total + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length, 0);
  return { bytes, scripts };
}

function measure(root: string, app: App): Finding[] {
  const measured = entryScriptBytes(path.join(root, app.name, 'dist'));
  if (measured === null || measured.scripts.length === 0) return [{ rule: 'size', at: `${app.name}/dist`, says: 'holds no page with a script: mend the build of this app.' }];
  const kb = measured.bytes / 1024;
  if (kb <= app.limitKb) return [];
  const says = `loads ${kb.toFixed(1)} KB of script (gzip) before the first input, ${app.limitKb} are the limit because ${app.because}: load what comes later with import(), or do without the library.`;
  return [{ rule: 'size', at: app.name, says }];
}

/** A build older than any source of the app, of ui, contracts or engines would measure yesterday's code. */
function isFresh(root: string, app: string): boolean {
  const page = path.join(root, app, 'dist', 'index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  const sources = listRepositoryFiles(root).filter((file) => new RegExp(`^(${app}|ui|contracts|engines)/|^package-lock\\.json$`).test(file) && !file.endsWith('.md'));
  return sources.every((file) => statSync(path.join(root, file)).mtimeMs <= built);
}

async function build(root: string, app: string): Promise<Finding | null> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = await runCommand(process.execPath, [vite, 'build', '--logLevel', 'error'], path.join(root, app));
  return result.code === 0 ? null : { rule: 'build', at: app, says: `does not build: ${lastWords(result)}` };
}
