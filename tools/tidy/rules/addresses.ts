import type { Finding } from '../../check/finding.ts';
import { hosts, lawHosts } from '../exceptions.ts';
import { isGenerated, type SourceText } from '../source-text.ts';

// The patterns are put together from pieces, so that this file does not contain what it looks for.
const join = (...pieces: string[]): string => pieces.join('');
const before = '(?<![\\w.@:/-])';

const machinePath = new RegExp(
  `${before}/(?:${[join('wo', 'rk'), join('fa', 'rm'), join('tmp/bash', '_jobs')].join('|')})/`,
);
const homePath = new RegExp(
  `${before}/(?:${[join('ro', 'ot'), join('ho', 'me'), join('Us', 'ers'), join('tm', 'p')].join('|')})/[\\w.-]`,
);
const registryHost = new RegExp(
  [
    join('registry\\.npm', 'js'),
    join('npm', 'mirror'),
    join('deb\\.deb', 'ian'),
    join('files\\.python', 'hosted'),
    join('proxy\\.go', 'lang'),
  ].join('|'),
  'i',
);
const deskWord = new RegExp(`\\b${join('iss', 'ue')} #?\\d`, 'i');
const outside = /\bhttps?:\/\/([a-z0-9.-]+\.?)(?::\d+)?/gi;
const source = /\.(tsx?|mts|mjs|cjs|css|html|sql|json|ya?ml|svg|typ)$/;

/** Nothing of one machine stands in the project, and nothing of ours calls an outside address by default. */
export function checkAddresses(file: SourceText): Finding[] {
  if (file.path === 'package-lock.json')
    return checkLines(file, [
      [registryHost, 'registry-host', 'a registry’s host is a setting of one machine: leave it to the reader’s npm.'],
    ]);
  const always: Rule[] = [
    [
      machinePath,
      'machine-path',
      'a path of one machine: use a path relative to the repository, or a temporary folder from os.tmpdir().',
    ],
    [registryHost, 'registry-host', 'a registry’s host is a setting of one machine: leave it to the reader’s npm.'],
    [
      deskWord,
      'desk-word',
      'the project speaks of itself alone: tell what the code does, not the work order behind it.',
    ],
  ];
  const inSource: Rule[] = [
    [homePath, 'machine-path', 'a path of one machine: take it from the configuration or from os.tmpdir().'],
  ];
  const isSource = source.test(file.path) && !isGenerated(file.path);
  return [
    ...checkLines(file, isSource ? [...always, ...inSource] : always),
    ...(isSource ? outsideAddresses(file) : []),
  ];
}

type Rule = readonly [pattern: RegExp, rule: string, says: string];

function checkLines(file: SourceText, rules: readonly Rule[]): Finding[] {
  return file.lines.flatMap((line, index) =>
    rules
      .filter(([pattern]) => pattern.test(line))
      .map(([, rule, says]) => ({ rule, at: `${file.path}:${index + 1}`, says })),
  );
}

function outsideAddresses(file: SourceText): Finding[] {
  const findings: Finding[] = [];
  for (const [index, line] of file.lines.entries()) {
    for (const match of line.matchAll(outside)) {
      const host = (match[1] ?? '').toLowerCase();
      if (isAllowed(host, file.path)) continue;
      findings.push({
        rule: 'outside-address',
        at: `${file.path}:${index + 1}`,
        says: `${host} is outside: serve a local copy, or let an administrator configure it with no default.`,
      });
    }
  }
  return findings;
}

function isAllowed(host: string, file: string): boolean {
  if (hosts.some(({ name }) => name.test(host)) || !host.includes('.')) return true;
  // RFC 5737 and RFC 1918 addresses appear in tests as callers, never as targets.
  if (/\.test\.tsx?$/.test(file) && /^(10|192\.168|192\.0\.2|198\.51\.100|203\.0\.113)\./.test(host)) return true;
  return file.startsWith('content/') && lawHosts.some((law) => law.test(host));
}
