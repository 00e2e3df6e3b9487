import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Certificates, ensureCertificates } from './ensure-certificates.ts';

const today = new Date('2026-03-20T02:00:00Z');
const dayMs = 86_400_000;
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fairground-certificates-'));
});

afterEach(() => rm(dir, { recursive: true, force: true }));

function inDays(days: number): Date {
  return new Date(today.getTime() + days * dayMs);
}

async function trustedAnswer(certificates: Certificates): Promise<string> {
  const server = createServer({ cert: certificates.certPem, key: certificates.keyPem }, (_request, response) =>
    response.end('lit'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await new Promise<string>((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, ca: certificates.caCertPem, agent: false }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      });
      request.on('error', reject);
    });
  } finally {
    server.close();
  }
}

test('a phone that trusts the installation’s CA opens the HTTPS address without a warning', async () => {
  const certificates = await ensureCertificates({ dir, hosts: ['192.168.1.20'], now: new Date() });
  await expect(trustedAnswer(certificates)).resolves.toBe('lit');
});

test('the server’s certificate names every host, lives at most 397 days and may sign nothing', async () => {
  const { certPem, caCertPem } = await ensureCertificates({ dir, hosts: ['192.168.1.20', 'fair.local'], now: today });
  const leaf = new X509Certificate(certPem);
  expect(leaf.checkIP('192.168.1.20')).toBe('192.168.1.20');
  expect(leaf.checkHost('fair.local')).toBe('fair.local');
  expect(leaf.checkHost('localhost')).toBe('localhost');
  expect(leaf.ca).toBe(false);
  expect(leaf.checkIssued(new X509Certificate(caCertPem))).toBe(true);
  const lifeDays = (Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / dayMs;
  expect(lifeDays).toBeLessThanOrEqual(397);
});

test('a phone whose clock is a day behind accepts a certificate made just now', async () => {
  const { certPem, caCertPem } = await ensureCertificates({ dir, hosts: [], now: today });
  for (const pem of [certPem, caCertPem]) {
    expect(Date.parse(new X509Certificate(pem).validFrom)).toBeLessThan(inDays(-1).getTime());
  }
});

test('a second start keeps both certificates', async () => {
  const first = await ensureCertificates({ dir, hosts: ['192.168.1.20'], now: today });
  const second = await ensureCertificates({ dir, hosts: ['192.168.1.20'], now: inDays(1) });
  expect(second).toEqual(first);
});

test('a new address in the network renews the server’s certificate, never the CA', async () => {
  const first = await ensureCertificates({ dir, hosts: ['192.168.1.20'], now: today });
  const second = await ensureCertificates({ dir, hosts: ['10.0.0.7'], now: inDays(1) });
  expect(second.certPem).not.toBe(first.certPem);
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(new X509Certificate(second.certPem).checkIP('10.0.0.7')).toBe('10.0.0.7');
});

test('a certificate that ends within 30 days is renewed in time', async () => {
  const first = await ensureCertificates({ dir, hosts: [], now: today });
  const early = await ensureCertificates({ dir, hosts: [], now: inDays(360) });
  const late = await ensureCertificates({ dir, hosts: [], now: inDays(370) });
  expect(early.certPem).toBe(first.certPem);
  expect(late.certPem).not.toBe(first.certPem);
  expect(late.fingerprint).toBe(first.fingerprint);
});

test('keys are readable by their owner alone', async () => {
  await ensureCertificates({ dir, hosts: [], now: today });
  for (const name of ['ca.key', 'server.key']) {
    expect((await stat(join(dir, name))).mode & 0o077).toBe(0);
  }
});

test('a server key cut short by a crash is replaced, and the CA stays', async () => {
  const first = await ensureCertificates({ dir, hosts: [], now: today });
  await writeFile(join(dir, 'server.key'), '-----BEGIN PRIVATE KEY-----\nMIG');
  const second = await ensureCertificates({ dir, hosts: [], now: new Date() });
  expect(second.fingerprint).toBe(first.fingerprint);
  await expect(trustedAnswer(second)).resolves.toBe('lit');
});
