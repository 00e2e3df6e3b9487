import { lastWords, runTool } from './command.ts';
import type { Finding } from './finding.ts';

type Diagnostic = {
  severity: string;
  category: string | null;
  message: string | { content: string }[];
  description?: string;
  location?: { path?: string | { file?: string } | null; start?: { line: number }; span?: [number, number] | null; sourceCode?: string | null };
};

const fixHint = 'Run `npm run check -- --fix --only biome`; what is left names its own rule.';

/** Formatting and lint. With `fix` the safe corrections are written first. */
export async function checkBiome(root: string, fix: boolean): Promise<Finding[]> {
  const args = ['check', '--reporter=json', '--max-diagnostics=200', '--colors=off', ...(fix ? ['--write'] : [])];
  const result = await runTool(root, '@biomejs/biome/bin/biome', args);
  const start = result.stdout.indexOf('{');
  if (start < 0) return result.code === 0 ? [] : [{ rule: 'biome', at: 'biome.json', says: `biome broke down: ${lastWords(result)}` }];
  const report = JSON.parse(result.stdout.slice(start)) as { diagnostics: Diagnostic[] };
  const findings = report.diagnostics.filter((diagnostic) => diagnostic.severity !== 'information').map(toFinding);
  if (result.code !== 0 && findings.length === 0) return [{ rule: 'biome', at: 'biome.json', says: lastWords(result) }];
  return findings;
}

function toFinding(diagnostic: Diagnostic): Finding {
  const place = diagnostic.location?.path;
  const file = typeof place === 'string' ? place : (place?.file ?? '?');
  const line = diagnostic.location?.start?.line ?? lineOf(diagnostic);
  const text = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.map((part) => part.content).join('');
  const isFormat = diagnostic.category === 'format' || diagnostic.category === 'assist/source/organizeImports';
  return {
    rule: diagnostic.category ?? 'biome',
    at: line === undefined ? file : `${file}:${line}`,
    says: isFormat ? `is not formatted as the house formats. ${fixHint}` : (diagnostic.description ?? text),
  };
}

function lineOf(diagnostic: Diagnostic): number | undefined {
  const { span, sourceCode } = diagnostic.location ?? {};
  if (!span || !sourceCode) return undefined;
  return Buffer.from(sourceCode).subarray(0, span[0]).toString('utf8').split('\n').length;
}
