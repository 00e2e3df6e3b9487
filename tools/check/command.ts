import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export type CommandResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a program to its end and collects what it prints; rejects only when it cannot be started at all. */
function runCommand(program: string, args: readonly string[], cwd: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    );
  });
}

/** Runs the script of a package installed at `root` with this very Node, so that PATH plays no part. */
export function runTool(
  root: string,
  script: string,
  args: readonly string[],
  cwd: string = root,
): Promise<CommandResult> {
  return runCommand(process.execPath, [path.join(root, 'node_modules', script), ...args], cwd);
}

/** A tool that failed without naming a place has broken down itself: its first complaint is shown, or its last words. */
export function lastWords(result: CommandResult): string {
  const words = firstWords(`${result.stderr}\n${result.stdout}`);
  return words === '' ? `ended with code ${result.code} and printed nothing` : words;
}

/** The first complaint in what a tool printed, on one line and without colours; its end where nothing complains. */
export function firstWords(printed: string): string {
  const lines = stripVTControlCharacters(printed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const complaint = lines.findIndex((line) => /error|cannot|could not|unexpected|unresolved/i.test(line));
  return (complaint < 0 ? lines.slice(-5) : lines.slice(complaint, complaint + 4)).join(' | ');
}
