import { spawn } from 'node:child_process';
import path from 'node:path';

export type CommandResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a program to its end and collects what it prints; rejects only when it cannot be started at all. */
export function runCommand(program: string, args: readonly string[], cwd: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}

/** Runs the script of an installed package with this very Node, so that PATH plays no part. */
export function runTool(root: string, script: string, args: readonly string[]): Promise<CommandResult> {
  return runCommand(process.execPath, [path.join(root, 'node_modules', script), ...args], root);
}

/** A tool that failed without naming a place has broken down itself: its last words are shown. */
export function lastWords(result: CommandResult): string {
  const words = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-6).join(' | ');
  return words === '' ? `ended with code ${result.code} and printed nothing` : words;
}
