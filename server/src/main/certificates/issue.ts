import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { provideReflectMetadata } from './reflect-metadata.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;

/** Phones whose clock is behind by up to this much still accept a certificate made a moment ago. */
const backdateDays = 2;
const caDays = 3650;
/** Apple and others refuse server certificates of more than 398 days; the backdating counts. */
const leafDays = 397;

export type Issued = { certPem: string; keyPem: string };

/** Makes the installation's CA: it may sign servers only one level below itself and nothing else. */
export async function issueCa(now: Date): Promise<Issued> {
  const x509 = await library();
  const keys = await newKeys();
  const tag = randomBytes(3).toString('hex');
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Fairground local CA ${tag}, O=Fairground 游园会`,
    ...validity(now, caDays),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certPem: `${certificate.toString('pem')}\n`, keyPem: await toPem(keys.privateKey) };
}

/** Makes a server certificate for names and IP addresses, signed by the CA. */
export async function issueLeaf(ca: Issued, hosts: readonly string[], now: Date): Promise<Issued> {
  const x509 = await library();
  const keys = await newKeys();
  const caCertificate = new x509.X509Certificate(ca.certPem);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=Fairground 游园会',
    issuer: caCertificate.subject,
    ...validity(now, leafDays),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: await fromPem(ca.keyPem),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((host) => ({ type: isIP(host) === 0 ? ('dns' as const) : ('ip' as const), value: host })),
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(caCertificate),
    ],
  });
  return { certPem: `${certificate.toString('pem')}\n`, keyPem: await toPem(keys.privateKey) };
}

/** Loaded only when a certificate has to be made: most starts make none and save the time. */
async function library() {
  provideReflectMetadata();
  const x509 = await import('@peculiar/x509');
  return x509;
}

function validity(now: Date, days: number): { notBefore: Date; notAfter: Date } {
  const from = now.getTime() - backdateDays * dayMs;
  return { notBefore: new Date(from), notAfter: new Date(from + days * dayMs) };
}

/** 16 random bytes; the first bit is cleared, because serial numbers are positive. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function toPem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}

async function fromPem(pem: string): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}
