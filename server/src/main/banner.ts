import qrcode from 'qrcode';
import type { Config } from '../kernel/config.ts';

/** One demo sign-in. It belongs to the demo bank alone, therefore it may be printed. */
export type DemoSignIn = { roleZh: string; roleEn: string; name: string; secret: string };

export type BannerFacts = {
  config: Pick<Config, 'ports' | 'host' | 'publicHost'>;
  /** Addresses of this machine in its networks, best first. */
  lanAddresses: readonly string[];
  signIns: readonly DemoSignIn[];
  /** Path of the API documentation on the console's origin, such as `/docs`. */
  docsPath: string;
  /** Path of the CA's certificate on the participant's origin; null = not offered. */
  caPath: string | null;
  /** SHA-256 of the CA's certificate. */
  fingerprint: string;
  /** Whether the terminal shows colours; without, the QR code is drawn with blocks only. */
  isTerminal: boolean;
};

/** What stands in the terminal when the application answers: addresses, demo sign-ins, a QR code for a phone. */
export async function renderBanner(facts: BannerFacts): Promise<string> {
  const { ports } = facts.config;
  const near = reachableHost(facts) === null || isOpen(facts.config.host) ? 'localhost' : urlHost(facts.config.host);
  const lan = reachableHost(facts);
  const lines = [
    '',
    '  Fairground 游园会',
    rule('━'),
    address('控制台', 'Console', `http://${near}:${ports.console}`),
    address('参与者', 'Participant', `http://${near}:${ports.participant}`),
    address('接口文档', 'API documentation', `http://${near}:${ports.console}${facts.docsPath}`),
    ...(lan === null ? [loopbackOnly] : lanLines(facts, lan)),
    ...signInLines(facts.signIns),
  ];
  if (lan !== null) lines.push('', ...(await qrLines(facts, `https://${lan}:${ports.participantTls}/`)));
  lines.push(rule('━'), '  Ctrl-C 停止一切 / stops everything', '');
  return lines.join('\n');
}

const loopbackOnly = '  只有这台机器能打开 / only this machine can open it';

function lanLines(facts: BannerFacts, lan: string): string[] {
  const { ports } = facts.config;
  const lines = [
    '',
    '  同一网络的手机 / phones on the same network',
    address('控制台', 'Console', `https://${lan}:${ports.consoleTls}`),
    address('参与者', 'Participant', `https://${lan}:${ports.participantTls}`),
    address('', 'over HTTP', `http://${lan}:${ports.console}  http://${lan}:${ports.participant}`),
  ];
  if (facts.caPath !== null) {
    lines.push(address('证书', 'CA certificate', `http://${lan}:${ports.participant}${facts.caPath}`));
    lines.push(`  ${facts.fingerprint.slice(0, 47)}`, `  ${facts.fingerprint.slice(48)}`);
  }
  return lines;
}

function signInLines(signIns: readonly DemoSignIn[]): string[] {
  if (signIns.length === 0) return [];
  return [
    '',
    '  演示账号 / demo sign-ins',
    ...signIns.map(({ roleZh, roleEn, name, secret }) => `${label(roleZh, roleEn)}${pad(name, 18)}${secret}`),
  ];
}

async function qrLines(facts: BannerFacts, url: string): Promise<string[]> {
  const type = facts.isTerminal ? ('terminal' as const) : ('utf8' as const);
  const code = await qrcode.toString(url, { type, small: true });
  return [`  用手机扫，打开参与者页面 / scan with a phone: ${url}`, ...code.split('\n').map((line) => `  ${line}`)];
}

/** The host a phone can reach, or null when the server listens to this machine alone or is in no network. */
function reachableHost(facts: BannerFacts): string | null {
  const { host, publicHost } = facts.config;
  if (host === 'localhost' || host.startsWith('127.') || host === '::1') return null;
  if (publicHost !== null) return urlHost(publicHost);
  if (!isOpen(host)) return urlHost(host);
  return facts.lanAddresses[0] ?? null;
}

function isOpen(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function address(chinese: string, english: string, url: string): string {
  return label(chinese, english) + url;
}

function label(chinese: string, english: string): string {
  return `  ${pad(chinese, 14)}${pad(english, 24)}`;
}

/** Pads by columns of the terminal: a Chinese character takes two. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}

function rule(stroke: string): string {
  return `  ${stroke.repeat(60)}`;
}
