import { spawn } from 'node:child_process';

/** Programs that run now, so that a stop in the middle of an installation or a build ends them too. */
const running = new Set();

export function stopPrograms() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program to its end. Quiet ones keep their output for the case that they fail; resolves with the exit code and
 * the last lines.
 */
export async function runProgram(command, args, { cwd, env = process.env, isQuiet = true }) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    // Windows starts npm.cmd only through its shell.
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  });
  running.add(child);
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  try {
    return await new Promise((resolve) => {
      child.on('error', (error) => resolve({ code: 1, output: error.message }));
      child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
    });
  } finally {
    running.delete(child);
  }
}
