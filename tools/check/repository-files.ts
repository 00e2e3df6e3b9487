import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Paths (from the root, with `/`) of all files that belong to the project: tracked ones and new ones that are not
 * ignored. Files deleted but still in the index are left out.
 */
export function listRepositoryFiles(root: string): string[] {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const names = new Set(output.split('\0').filter((name) => name !== ''));
  return [...names].filter((name) => existsSync(path.join(root, name))).sort();
}
