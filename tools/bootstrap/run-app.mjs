import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isUnderNpm } from './settings.mjs';

/**
 * Starts the application as a direct child, so that signals and messages reach it. `onStep` follows its start, it
 * reads the built pages after `untilBuilt` and listens after `givePorts`. Resolves with its exit code.
 */
export function runApp(rootDir, { onStep, untilBuilt, givePorts }) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main/fairground.ts', 'up'], {
    cwd: rootDir,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const say = (word) => {
    if (child.connected) child.send({ fairground: word });
  };
  child.on('message', async (message) => {
    if (message?.fairground === 'step') onStep(message.step);
    if (message?.fairground === 'pages-wanted') {
      await untilBuilt();
      say('pages-ready');
    }
    if (message?.fairground === 'ports-wanted') {
      await givePorts();
      say('ports-free');
    }
  });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  const stop = () => {
    say('stop');
    // A stop in the middle of a start: the application may be waiting for either.
    say('pages-ready');
    say('ports-free');
  };
  return { ended, stop };
}

/**
 * Calls back when this process is asked to stop, or when the npm that started it is gone: killing npm leaves its
 * children running, and nobody would see them any more.
 */
export function onStopRequest(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (!isUnderNpm()) return;
  const ancestors = lineOf();
  const watch = setInterval(() => {
    if (lineOf() === ancestors) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/** Parent and grandparent: npm starts scripts by way of a shell, which outlives a killed npm. */
function lineOf() {
  try {
    const text = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const grandparent = text.slice(text.lastIndexOf(')') + 2).split(' ')[1];
    return `${process.ppid} ${grandparent}`;
  } catch {
    return String(process.ppid);
  }
}
