import type { Finding } from '../../check/finding.ts';
import type { SourceText } from '../source-text.ts';

const readmeLinesMax = 40;
const publicLinesMax = 60;

/** Every module tells what it owns, shows one door, and is tested. Looks at the whole list of files, not at one. */
export function checkModules(paths: readonly string[], read: (path: string) => SourceText | null): Finding[] {
  const all = new Set(paths);
  return [...findModules(paths)].sort().flatMap((folder) => {
    const findings: Finding[] = [];
    const tell = (rule: string, at: string, says: string) => findings.push({ rule, at, says });
    const readme = `${folder}/README.md`;
    const door = `${folder}/public.ts`;
    if (!all.has(readme))
      tell(
        'module-readme',
        readme,
        `is missing: tell in at most ${readmeLinesMax} lines what the module owns, promises, emits and limits.`,
      );
    else if (countLines(read(readme)) > readmeLinesMax)
      tell(
        'module-readme',
        readme,
        `has more than ${readmeLinesMax} lines: keep what the module owns, promises, emits and limits.`,
      );
    // A room that is named and not yet furnished holds its README alone.
    if (!paths.some((path) => path.startsWith(`${folder}/`) && path.endsWith('.ts'))) return findings;
    if (!all.has(door)) tell('module-public', door, 'is missing: export there, by name, what other modules may use.');
    else if (countLines(read(door)) > publicLinesMax)
      tell(
        'module-public',
        door,
        `has more than ${publicLinesMax} lines: a door this wide means two modules, or details that leak.`,
      );
    if (!paths.some((path) => path.startsWith(`${folder}/`) && /\.test\.ts$/.test(path))) {
      tell('module-tests', folder, 'has no test beside its source: write down its promises as *.test.ts.');
    }
    return findings;
  });
}

function findModules(paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const match = /^server\/src\/(?:foundation|planning|value|reach|floor|insight)\/[^/]+(?=\/)/.exec(path);
    if (match) found.add(match[0]);
  }
  return found;
}

function countLines(file: SourceText | null): number {
  return file === null ? 0 : file.lines.length - (file.text.endsWith('\n') ? 1 : 0);
}
