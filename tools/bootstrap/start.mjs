import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from './build-fronts.mjs';
import { ensureInstalled } from './install.mjs';
import { readHolder } from './process-lock.mjs';
import { onStopRequest, runApp } from './run-app.mjs';
import { stopPrograms } from './run-program.mjs';
import { readSettings, rootDir } from './settings.mjs';
import { createSteps, openStartPages } from './start-server.mjs';

/** How long a start waits for another one that is just stopping. */
const handOverLimitMs = 20_000;

/** The whole of `npm start`; resolves with the exit code when the application has ended. */
export async function start() {
  const settings = readSettings();
  const steps = createSteps();
  const pages = await takePorts(settings, steps);
  if (typeof pages === 'number') return pages;
  say(
    `游园会正在启动，进度在 http://localhost:${settings.port}`,
    `Starting; progress at http://localhost:${settings.port}`,
  );

  let isStopping = false;
  let app = null;
  onStopRequest(() => {
    if (isStopping) return;
    isStopping = true;
    stopPrograms();
    app?.stop();
  });

  steps.begin('install');
  const installFailure = await ensureInstalled(rootDir, 'production', () =>
    say('安装依赖…', 'Installing dependencies …'),
  );
  if (isStopping) return 130;
  if (installFailure !== null) return fail('依赖没装上', 'The dependencies could not be installed', installFailure);
  steps.finish('install');

  // The pages are built while the database starts; the application waits for them before it reads them.
  steps.begin('build');
  const built = ensureBuilt(rootDir, (fronts) =>
    say(`构建页面：${fronts.join('、')}…`, `Building ${fronts.join(' and ')} …`),
  );
  const follow = followSteps(steps);
  app = runApp(rootDir, {
    onStep: follow,
    // After a failed build the stop goes out before the answer.
    untilBuilt: async () => {
      if ((await built) !== null) app.stop();
    },
    givePorts: () => pages.close(),
  });
  const buildFailure = built.then((failure) => {
    steps.finish('build');
    if (failure !== null && !isStopping) app.stop();
    return failure;
  });
  const code = await app.ended;
  stopPrograms();
  const failure = await buildFailure;
  await pages.close();
  if (failure !== null && !isStopping && code === 0)
    return fail('页面没构建成', 'The pages could not be built', failure);
  return code;
}

/** One step begins when the one before is over. */
function followSteps(steps) {
  let last = null;
  return (step) => {
    if (last !== null) steps.finish(last);
    last = step;
    steps.begin(step);
  };
}

/** Opens the start pages; a number is the exit code for a start that must not go on. */
async function takePorts(settings, steps) {
  const deadline = performance.now() + handOverLimitMs;
  let answers = 0;
  let strangers = 0;
  for (;;) {
    try {
      return await openStartPages(rootDir, settings, steps);
    } catch (error) {
      if (error.code !== 'EADDRINUSE') return fail(...openingFailure(error, settings), error.message);
    }
    const other = await whoAnswers(settings);
    if (other === 'starting') return tellOther(settings.port, '已经在启动', 'A start is already under way');
    // A port may stay taken for a moment after its owner was killed.
    strangers += other === 'stranger' ? 1 : 0;
    if (strangers >= 4) return tellStranger(settings);
    answers = other === 'application' ? answers + 1 : 0;
    // Asked twice: a start script that was killed a moment ago takes its application along.
    if (answers >= 2) return tellOther(runningPort(settings) ?? settings.port, '已经在运行', 'Already running');
    if (performance.now() > deadline) return tellStranger(settings);
    await pause(answers > 0 ? 1_500 : 250);
  }
}

async function whoAnswers({ port, dataDir }) {
  const holder = readHolder(join(dataDir, 'fairground.lock'));
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await reply.body?.cancel();
    if (reply.headers.get('x-fairground-state') === 'starting') return 'starting';
    return holder === null ? 'stranger' : 'application';
  } catch {
    return holder === null ? 'stranger' : 'nobody yet';
  }
}

/** The application notes its port in its lock; it may be another than the one asked for now. */
function runningPort({ dataDir }) {
  const port = Number(readHolder(join(dataDir, 'fairground.lock'))?.note);
  return port > 0 ? port : null;
}

function tellOther(port, zh, en) {
  const addresses = `http://localhost:${port}  http://localhost:${port + 10}`;
  say(`${zh}：${addresses}`, `${en}: ${addresses}`);
  return 0;
}

function tellStranger({ port, participantPort }) {
  const other = port === 7300 ? 8300 : 7300;
  return fail(
    `端口 ${port} 或 ${participantPort} 被别的程序占用，换一个：PORT=${other} npm start`,
    `Port ${port} or ${participantPort} is used by another program; choose another: PORT=${other} npm start`,
  );
}

function openingFailure(error, { host, port }) {
  if (error.code === 'EACCES') return [`这个账号不能用端口 ${port}`, `This account may not use port ${port}`];
  return [`HOST 里的地址 ${host} 不是本机的`, `The address ${host} of HOST does not belong to this machine`];
}

function say(zh, en) {
  process.stdout.write(`  ${zh}\n  ${en}\n`);
}

function fail(zh, en, detail = '') {
  process.stderr.write(`\n${zh}\n${en}\n${detail ? `\n${detail}\n` : ''}`);
  return 1;
}
