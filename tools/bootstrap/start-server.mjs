import { createServer } from 'node:http';
import { renderStartPage, renderState } from './start-page.mjs';

const stepWords = [
  { id: 'install', zh: '安装', en: 'install', doingZh: '正在安装依赖', doingEn: 'installing dependencies' },
  { id: 'build', zh: '搭台', en: 'build', doingZh: '正在构建页面', doingEn: 'building the pages' },
  { id: 'database', zh: '数据库', en: 'database', doingZh: '正在启动数据库', doingEn: 'starting the database' },
  { id: 'migrate', zh: '建表', en: 'migrate', doingZh: '正在更新表结构', doingEn: 'updating the tables' },
  { id: 'demo', zh: '布景', en: 'demo bank', doingZh: '正在准备演示银行', doingEn: 'preparing the demo bank' },
  { id: 'ready', zh: '开园', en: 'ready', doingZh: '马上就好', doingEn: 'opening the gates' },
];

/** The steps of a start and how far they are; two may run at once. */
export function createSteps() {
  const steps = stepWords.map((words) => ({ ...words, state: 'waiting', since: 0 }));
  const mark = (id, state) => {
    const step = steps.find((one) => one.id === id);
    if (!step || step.state === state) return;
    Object.assign(step, { state, since: performance.now() });
  };
  return { list: steps, begin: (id) => mark(id, 'now'), finish: (id) => mark(id, 'done') };
}

/**
 * Answers on both ports until the application takes them over. A page is a page at once; everything else, above all
 * the API, is told to come back, so that nothing takes the start page for the application.
 */
export async function openStartPages(rootDir, { host, port, participantPort }, steps) {
  const opened = [];
  try {
    for (const one of [port, participantPort]) opened.push(await listen(rootDir, host, one, steps));
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return { close: () => closeAll(opened) };
}

async function listen(rootDir, host, port, steps) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Nothing is kept alive: an open connection would outlive the handing over of the port.
    const headers = { 'cache-control': 'no-store', 'x-fairground-state': 'starting', connection: 'close' };
    const html = { ...headers, 'content-type': 'text/html; charset=utf-8' };
    if (pathname === '/.start') return response.writeHead(200, html).end(renderState(steps.list));
    const isPage = pathname === '/' || (request.headers.accept ?? '').includes('text/html');
    if (isPage) return response.writeHead(200, html).end(renderStartPage(rootDir, steps.list));
    const problem = { type: 'about:blank', title: '正在启动 Starting', status: 503, code: 'starting' };
    response
      .writeHead(503, { ...headers, 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '2' })
      .end(JSON.stringify(problem));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function closeAll(servers) {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    }),
  );
}
