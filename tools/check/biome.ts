import { lastWords, runTool } from './command.ts';
import type { Finding } from './finding.ts';

type Diagnostic = {
  severity: string;
  category: string | null;
  message: string | { content: string }[];
  location?: { path?: string | { file?: string } | null; start?: { line: number } };
};

const formats = new Set(['format', 'assist/source/organizeImports']);

/** Formatting and lint. With `fix` the safe corrections are written first. */
export async function checkBiome(root: string, fix: boolean): Promise<Finding[]> {
  const args = ['check', '--reporter=json', '--max-diagnostics=none', '--colors=off', ...(fix ? ['--write'] : [])];
  const result = await runTool(root, '@biomejs/biome/bin/biome', args);
  const start = result.stdout.indexOf('{');
  if (start < 0) {
    return result.code === 0
      ? []
      : [{ rule: 'biome', at: 'biome.json', says: `biome broke down: ${lastWords(result)}` }];
  }
  const report = JSON.parse(result.stdout.slice(start)) as { diagnostics: Diagnostic[] };
  // Warnings are advice: biome.json says what is an error, here as in biome's own exit code.
  const meant = report.diagnostics.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  const findings = [
    ...tellFormats(meant.filter(({ category }) => formats.has(category ?? ''))),
    ...meant.filter(({ category }) => !formats.has(category ?? '')).map(toFinding),
  ];
  if (result.code !== 0 && findings.length === 0) return [{ rule: 'biome', at: 'biome.json', says: lastWords(result) }];
  return findings;
}

/** One command mends all of them, so one line tells all of them. */
function tellFormats(diagnostics: readonly Diagnostic[]): Finding[] {
  const files = [...new Set(diagnostics.map(fileOf))].sort();
  const [first, ...others] = files;
  if (first === undefined) return [];
  const more = others.length > 0 ? ` Nor ${others.length === 1 ? 'is' : 'are'}: ${others.join(', ')}.` : '';
  return [
    {
      rule: 'format',
      at: first,
      says: `is not in the house format: run \`npm run check -- --fix --only biome\`.${more}`,
    },
  ];
}

function fileOf(diagnostic: Diagnostic): string {
  const place = diagnostic.location?.path;
  return typeof place === 'string' ? place : (place?.file ?? '?');
}

function toFinding(diagnostic: Diagnostic): Finding {
  const file = fileOf(diagnostic);
  const line = diagnostic.location?.start?.line;
  const { message } = diagnostic;
  const text = typeof message === 'string' ? message : message.map((part) => part.content).join('');
  return { rule: diagnostic.category ?? 'biome', at: line ? `${file}:${line}` : file, says: text };
}
