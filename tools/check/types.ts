import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { lastWords, runTool } from './command.ts';
import type { Finding } from './finding.ts';

/** Type-checks the whole tree with one tsconfig; the build info of the last run makes a second run short. */
export async function checkTypes(root: string): Promise<Finding[]> {
  const cache = path.join(root, 'node_modules', '.cache', 'fairground');
  mkdirSync(cache, { recursive: true });
  const args = [
    '--noEmit',
    '--pretty',
    'false',
    '--incremental',
    '--tsBuildInfoFile',
    path.join(cache, 'types.tsbuildinfo'),
  ];
  const result = await runTool(root, 'typescript/bin/tsc', args);
  if (result.code === 0) return [];
  const findings = parseTypeErrors(result.stdout);
  return findings.length > 0
    ? findings
    : [{ rule: 'types', at: 'tsconfig.json', says: `tsc broke down: ${lastWords(result)}` }];
}

/** tsc prints `file(line,column): error TS1234: text`, with further lines indented: the first line names the matter. */
function parseTypeErrors(output: string): Finding[] {
  const findings: Finding[] = [];
  for (const line of output.split('\n')) {
    const match = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(line);
    if (match) findings.push({ rule: match[3] ?? 'types', at: `${match[1]}:${match[2]}`, says: match[4] ?? '' });
    else if (/^error TS/.test(line)) findings.push({ rule: 'types', at: 'tsconfig.json', says: line });
  }
  return findings;
}
