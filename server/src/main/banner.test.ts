import { expect, test } from 'vitest';
import { type BannerFacts, renderBanner } from './banner.ts';

function facts(changes: Partial<BannerFacts> = {}, host = '0.0.0.0', publicHost: string | null = null): BannerFacts {
  const ports = { console: 7300, consoleTls: 7301, participant: 7310, participantTls: 7311 };
  return {
    config: { ports, host, publicHost },
    lanAddresses: ['192.168.1.20', '10.0.0.7'],
    signIns: [{ roleZh: '操作员', roleEn: 'Operator', name: 'lin', secret: 'lantern-path' }],
    docsPath: '/docs',
    caPath: '/ca.crt',
    fingerprint: Array(32).fill('AB').join(':'),
    isTerminal: false,
    ...changes,
  };
}

test('the banner names console, participant and documentation here and for phones on the network', async () => {
  const text = await renderBanner(facts());
  for (const url of [
    'http://localhost:7300',
    'http://localhost:7310',
    'http://localhost:7300/docs',
    'https://192.168.1.20:7301',
    'https://192.168.1.20:7311',
    'http://192.168.1.20:7310/ca.crt',
  ]) {
    expect(text).toContain(url);
  }
  expect(text).toMatch(/操作员\s+Operator\s+lin\s+lantern-path/);
});

test('a QR code for a phone is drawn, with and without colours', async () => {
  expect(await renderBanner(facts())).toMatch(/█▀▀▀▀▀█/);
  expect(await renderBanner(facts({ isTerminal: true }))).toContain('\u001b[47m');
});

test('a server that listens to its own machine alone shows no address for phones', async () => {
  const text = await renderBanner(facts({}, '127.0.0.1'));
  expect(text).toContain('http://localhost:7300');
  expect(text).not.toContain('192.168.1.20');
  expect(text).toContain('only this machine can open it');
});

test('a chosen public host replaces the address that was found', async () => {
  const text = await renderBanner(facts({}, '0.0.0.0', 'fair.example'));
  expect(text).toContain('https://fair.example:7311');
  expect(text).not.toContain('192.168.1.20');
});
