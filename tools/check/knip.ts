import { lastWords, runTool } from './command.ts';
import type { Finding } from './finding.ts';

type Item = { name: string; line?: number };
type FileIssues = { file: string } & Record<string, Item[] | Item[][] | string>;

const advice: Record<string, string> = {
  files: 'is used by nobody: delete it, or reach it from an entry named in knip.json.',
  exports: 'is exported and used nowhere else: drop `export`, or delete it.',
  types: 'is an exported type used nowhere else: drop `export`, or delete it.',
  duplicates: 'is exported twice under two names: keep one.',
  dependencies: 'is declared in package.json and used nowhere: remove it there.',
  devDependencies: 'is declared in package.json and used nowhere: remove it there.',
  unlisted: 'is imported without being declared: add it to this workspace’s package.json.',
  unresolved: 'cannot be found: mend the path of the import.',
  binaries: 'is called in a script without being declared: add the package that brings it.',
};

/** Unused files, exports and dependencies. */
export async function checkKnip(root: string): Promise<Finding[]> {
  const result = await runTool(root, 'knip/bin/knip.js', [
    '--reporter',
    'json',
    '--no-progress',
    '--no-exit-code',
    '--no-config-hints',
  ]);
  const start = result.stdout.indexOf('{');
  if (start < 0) return [{ rule: 'knip', at: 'knip.json', says: `knip broke down: ${lastWords(result)}` }];
  const report = JSON.parse(result.stdout.slice(start)) as { issues: FileIssues[] };
  return report.issues.flatMap(toFindings);
}

function toFindings(issues: FileIssues): Finding[] {
  const findings: Finding[] = [];
  for (const [kind, says] of Object.entries(advice)) {
    const items = issues[kind];
    if (!Array.isArray(items)) continue;
    for (const item of items.flat()) {
      const at = item.line === undefined ? issues.file : `${issues.file}:${item.line}`;
      findings.push({ rule: `unused-${kind}`, at, says: kind === 'files' ? says : `${item.name} ${says}` });
    }
  }
  return findings;
}
