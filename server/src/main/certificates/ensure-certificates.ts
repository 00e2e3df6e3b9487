import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { type Issued, issueCa, issueLeaf } from './issue.ts';

export type Certificates = {
  /** The CA's certificate, which phones may download and trust. */
  caCertPem: string;
  /** The server's certificate followed by the CA's. */
  certPem: string;
  keyPem: string;
  /** SHA-256 of the CA's certificate, in pairs of capital hexadecimal digits, to compare by eye. */
  fingerprint: string;
};

export type CertificateOptions = {
  /** Folder for certificates and keys; made when missing. Keys are readable by their owner alone. */
  dir: string;
  /** Names and IP addresses the server is reached by; localhost and the loopback addresses are added. */
  hosts: readonly string[];
  now: Date;
};

const loopbackHosts = ['localhost', '127.0.0.1', '::1'];
const renewBeforeMs = 30 * 86_400_000;

/**
 * Gives the certificates of this installation. The CA is made once, because phones that trust it would lose their
 * way with a new one; the server's certificate is made anew when a host is missing in it, when it ends within
 * 30 days, or when it does not belong to the CA.
 */
export async function ensureCertificates(options: CertificateOptions): Promise<Certificates> {
  const { dir, now } = options;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const hosts = [...new Set([...loopbackHosts, ...options.hosts])];

  const keptCa = await read(dir, 'ca');
  const ca = keptCa && isUsableCa(keptCa, now) ? keptCa : await keep(dir, 'ca', await issueCa(now));
  const keptLeaf = await read(dir, 'server');
  const isGood = keptLeaf !== null && isUsableLeaf(keptLeaf, ca, hosts, now);
  const leaf = isGood ? keptLeaf : await keep(dir, 'server', await issueLeaf(ca, hosts, now));

  return {
    caCertPem: ca.certPem,
    certPem: leaf.certPem + ca.certPem,
    keyPem: leaf.keyPem,
    fingerprint: new X509Certificate(ca.certPem).fingerprint256,
  };
}

async function read(dir: string, name: string): Promise<Issued | null> {
  try {
    const [certPem, keyPem] = await Promise.all([
      readFile(join(dir, `${name}.crt`), 'utf8'),
      readFile(join(dir, `${name}.key`), 'utf8'),
    ]);
    return { certPem, keyPem };
  } catch {
    return null;
  }
}

/** Key first: a crash between the two leaves a pair that does not match, which the next start replaces. */
async function keep(dir: string, name: string, issued: Issued): Promise<Issued> {
  await replace(join(dir, `${name}.key`), issued.keyPem, 0o600);
  await replace(join(dir, `${name}.crt`), issued.certPem, 0o644);
  return issued;
}

async function replace(path: string, text: string, mode: number): Promise<void> {
  await writeFile(`${path}.new`, text, { mode });
  await rename(`${path}.new`, path);
}

function isUsableCa(ca: Issued, now: Date): boolean {
  try {
    const certificate = new X509Certificate(ca.certPem);
    const isPair = certificate.checkPrivateKey(createPrivateKey(ca.keyPem));
    return certificate.ca && isPair && endsLaterThan(certificate, now, renewBeforeMs);
  } catch {
    return false;
  }
}

function isUsableLeaf(leaf: Issued, ca: Issued, hosts: readonly string[], now: Date): boolean {
  try {
    const certificate = new X509Certificate(leaf.certPem);
    const isPair = certificate.checkPrivateKey(createPrivateKey(leaf.keyPem));
    const isSigned = certificate.verify(new X509Certificate(ca.certPem).publicKey);
    const isCovering = hosts.every((host) => covers(certificate, host));
    return isPair && isSigned && isCovering && endsLaterThan(certificate, now, renewBeforeMs);
  } catch {
    return false;
  }
}

function covers(certificate: X509Certificate, host: string): boolean {
  return (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;
}

function endsLaterThan(certificate: X509Certificate, now: Date, aheadMs: number): boolean {
  return Date.parse(certificate.validTo) - now.getTime() > aheadMs;
}
