import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { nodeProblem } from './node-version.mjs';
import { readSettings, rootDir } from './settings.mjs';
import { createSteps, openStartPages } from './start-server.mjs';
import { countJourneys, countUnitTests } from './test.mjs';

let pages = null;

afterEach(() => pages?.close());

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function openPages() {
  const steps = createSteps();
  const settings = { host: '127.0.0.1', port: await freePort(), participantPort: await freePort() };
  pages = await openStartPages(rootDir, settings, steps);
  return {
    steps,
    url: `http://127.0.0.1:${settings.port}`,
    participantUrl: `http://127.0.0.1:${settings.participantPort}`,
  };
}

test('both addresses show the step at hand in both languages while the application starts', async () => {
  const { steps, url, participantUrl } = await openPages();
  steps.begin('install');
  for (const address of [url, participantUrl]) {
    const reply = await fetch(address);
    expect(reply.status).toBe(200);
    const html = await reply.text();
    expect(html).toContain('正在安装依赖');
    expect(html).toContain('installing dependencies');
  }
});

test('the page asks for nothing but itself', async () => {
  const { url } = await openPages();
  const html = await (await fetch(url)).text();
  expect(html).not.toMatch(/(src|href)="/);
});

test('nobody takes the start page for the API', async () => {
  const { url } = await openPages();
  const reply = await fetch(`${url}/api/health`);
  expect(reply.status).toBe(503);
  expect(reply.headers.get('retry-after')).toBe('2');
  expect(await reply.json()).toMatchObject({ code: 'starting' });
});

test('the ports are free as soon as the pages are closed, even with a browser still connected', async () => {
  const { url } = await openPages();
  await fetch(url);
  await pages.close();
  await expect(fetch(url)).rejects.toThrow();
});

test('an old Node is told what to install, a new one goes on', () => {
  expect(nodeProblem('18.20.4')).toMatch(/20\.19[\s\S]*20\.19 or newer is needed/);
  expect(nodeProblem('20.18.1')).not.toBeNull();
  expect(nodeProblem('20.19.0')).toBeNull();
  expect(nodeProblem('22.1.0')).toBeNull();
});

test('the participant’s port follows PORT, and a bad one is left to the application to explain', () => {
  expect(readSettings({ PORT: '8000' })).toMatchObject({ port: 8000, participantPort: 8010 });
  expect(readSettings({ PORT: 'abc' })).toMatchObject({ port: 7300 });
});

test('the closing line counts a test file that could not be loaded, and a run that broke', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const report = { numPassedTests: 5, numFailedTests: 1, testResults: [broken, failed] };
  expect(countUnitTests(report, 1)).toEqual({ passed: 5, failed: 2 });
  expect(countUnitTests(null, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countJourneys({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 });
  expect(countJourneys(null, 1)).toEqual({ passed: 0, failed: 1 });
});
