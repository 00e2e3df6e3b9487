import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import { lineOf, type SourceText, walk } from '../source-text.ts';

type Fence = {
  readonly rule: string;
  /** Whether the fence stands around this file. */
  readonly inside: (file: SourceText) => boolean;
  /** Name of a global or `object.member` that must not be touched inside. */
  readonly names: ReadonlySet<string>;
  readonly says: string;
};

const isEngine = (file: SourceText) => file.path.startsWith('engines/') && !file.isTest;

const fences: readonly Fence[] = [
  {
    rule: 'engine-has-no-clock',
    inside: isEngine,
    names: new Set(['Date', 'performance.now', 'setTimeout', 'setInterval', 'process.hrtime']),
    says: 'an engine has no clock: take the instant as an argument, in epoch milliseconds or as an ISO day.',
  },
  {
    rule: 'engine-has-no-chance',
    inside: isEngine,
    names: new Set(['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']),
    says: 'an engine has no chance of its own: draw by hash(seed, event, occurrence, purpose), so that a replay agrees.',
  },
  {
    rule: 'environment-is-read-once',
    inside: (file) =>
      /^(server|engines|contracts|ui|console|participant)\//.test(file.path) &&
      !file.isTest &&
      !/^server\/src\/kernel\/config|\.config\.ts$/.test(file.path),
    names: new Set(['process.env', 'import.meta.env']),
    says: 'only server/src/kernel/config reads the environment: take the value from the config object.',
  },
  {
    rule: 'only-adapters-reach-the-outside',
    inside: (file) => /^server\/src\/(?!(adapters|main|testing)\/)/.test(file.path) && !file.isTest,
    names: new Set(['fetch', 'globalThis.fetch', 'WebSocket', 'EventSource']),
    says: 'only server/src/adapters and server/src/main reach the outside: put the call behind a port with an adapter.',
  },
];

/** Names that belong to one place of the house and must not be touched elsewhere. */
export function checkFences(file: SourceText): Finding[] {
  const { tree } = file;
  if (tree === null) return [];
  const around = fences.filter((fence) => fence.inside(file));
  if (around.length === 0) return [];
  const findings: Finding[] = [];
  walk(tree, (node) => {
    const name = globalName(node);
    const fence = name === null || isPassedOn(node) ? undefined : around.find((one) => one.names.has(name));
    if (fence !== undefined)
      findings.push({ rule: fence.rule, at: `${file.path}:${lineOf(tree, node)}`, says: `${name}: ${fence.says}` });
  });
  return findings;
}

/** `Date` for a bare identifier in an expression, `Math.random` for a member; null for names of something else. */
function globalName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const owner = node.expression;
    if (ts.isIdentifier(owner)) return `${owner.text}.${node.name.text}`;
    return ts.isMetaProperty(owner) ? `import.meta.${node.name.text}` : null;
  }
  if (!ts.isIdentifier(node)) return null;
  const { parent } = node;
  const isOwnName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isParameter(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isBindingElement(parent)) &&
      parent.name === node) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isJsxAttribute(parent);
  return isOwnName ? null : node.text;
}

/** What the bundler writes in place of the name is no setting. */
const buildConstants = new Set(['DEV', 'PROD', 'SSR']);

/** Handing the whole environment to `readConfig` or to a child process reads nothing from it. */
function isPassedOn(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && buildConstants.has(parent.name.text)) return true;
  if (ts.isSpreadAssignment(parent) || (ts.isPropertyAssignment(parent) && parent.name.getText() === 'env'))
    return true;
  return ts.isCallExpression(parent) && parent.expression.getText() === 'readConfig';
}
