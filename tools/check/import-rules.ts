import { existsSync } from 'node:fs';
import path from 'node:path';
import { lastWords, runTool } from './command.ts';
import type { Finding } from './finding.ts';

type Dependency = { resolved: string; module: string; dependencyTypes: string[] };
type CruisedModule = { source: string; dependencies: Dependency[] };
type Violation = { rule: { name: string }; from: string; to: string; comment?: string; cycle?: { name: string }[] };
type CruiseOutput = {
  modules: CruisedModule[];
  summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string; comment: string }[] } };
};

const roots = ['contracts', 'engines', 'server', 'ui', 'console', 'participant', 'tools', 'e2e', 'bench'];
/** What must never reach a phone: the schema library (125 KB), the expression language (24 KB), contract sources. */
const heavy = /^contracts\/src\/|(^|node_modules\/)(zod|@marcbachmann\/cel-js)(\/|$)/;

/** Import rules of `.dependency-cruiser.cjs` over the tree at `root`; the rules themselves always come from `house`. */
export async function checkImportRules(root: string, house: string = root): Promise<Finding[]> {
  const present = roots.filter((name) => existsSync(path.join(root, name)));
  const config = path.join(house, '.dependency-cruiser.cjs');
  const args = [...present, '--config', config, '--output-type', 'json', '--progress', 'none'];
  const result = await runTool(house, 'dependency-cruiser/bin/dependency-cruise.mjs', args, root);
  if (!result.stdout.startsWith('{')) {
    return [
      { rule: 'imports', at: '.dependency-cruiser.cjs', says: `dependency-cruiser broke down: ${lastWords(result)}` },
    ];
  }
  const output = JSON.parse(result.stdout) as CruiseOutput;
  const comments = new Map(output.summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  const named = output.summary.violations.map((violation) => ({
    rule: violation.rule.name,
    at: violation.from,
    says: `imports ${describeTarget(violation)}. ${comments.get(violation.rule.name) ?? ''}`,
  }));
  return [...oncePerCycle(named), ...findHeavyPhoneImports(output.modules)];
}

function describeTarget(violation: Violation): string {
  if (violation.cycle === undefined) return violation.to;
  return `${violation.cycle.map((step) => step.name).join(' -> ')} (a ring)`;
}

/** A ring of n files is reported n times by the cruiser, once from each file: one line is enough to mend it. */
function oncePerCycle(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.rule !== 'no-runtime-cycle') return true;
    const members = finding.says.slice(0, finding.says.indexOf(' (a ring)')).replace('imports ', '').split(' -> ');
    const key = [...members].sort().join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Follows run-time imports from the participant app through ui and engines until something too heavy is reached. */
function findHeavyPhoneImports(modules: readonly CruisedModule[]): Finding[] {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const start = modules.filter((module) => /^participant\/src\/(?!.*\.test\.)/.test(module.source));
  const cameFrom = new Map<string, string | null>(start.map((module) => [module.source, null]));
  const queue = start.map((module) => module.source);
  const findings: Finding[] = [];
  for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
    for (const dependency of bySource.get(source)?.dependencies ?? []) {
      if (dependency.dependencyTypes.includes('type-only') || cameFrom.has(dependency.resolved)) continue;
      cameFrom.set(dependency.resolved, source);
      const isDirect = source.startsWith('participant/');
      if (heavy.test(dependency.resolved)) {
        // A direct import is already named by its own rule.
        if (!isDirect) findings.push(heavyFinding(dependency.resolved, cameFrom));
      } else if (!dependency.resolved.includes('node_modules/')) queue.push(dependency.resolved);
    }
  }
  return findings;
}

function heavyFinding(target: string, cameFrom: ReadonlyMap<string, string | null>): Finding {
  const chain: string[] = [target];
  for (let step = cameFrom.get(target); step; step = cameFrom.get(step)) chain.unshift(step);
  return {
    rule: 'participant-stays-light',
    at: chain[0] ?? target,
    says: `loads ${chain.join(' -> ')}. Split the imported file, so that the phone loads only the part without ${target}.`,
  };
}
