import path from 'node:path';
import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import { alone, never, webTerms } from '../glossary-not.ts';
import { isGenerated, lineOf, type SourceText, walk } from '../source-text.ts';

const badFolders = new Set(['services', 'utils', 'helpers', 'managers', 'common', 'misc', 'lib']);
const code = /\.(tsx?|mts|mjs|cjs|sql|css|ya?ml)$/;

/** Names follow the glossary: one thing has one word, in code, tables, addresses and files. */
export function checkNames(file: SourceText): Finding[] {
  if (isGenerated(file.path) || !code.test(file.path)) return [];
  return [
    ...checkFileName(file),
    ...(file.tree === null ? [] : namesInScript(file, file.tree)),
    ...namesInMigration(file),
  ];
}

/** Where names speak of the bank's business; elsewhere `lock`, `log` or `label` are plain words of the trade. */
const business =
  /^(contracts|server\/migrations|server\/src\/(foundation|planning|value|reach|floor|insight)|console\/src\/features)\//;

/** The teaching half of a finding, or null when the name is fine. `SlotHold`, `slot_hold` and `slot-hold` are one name. */
function judgeName(name: string, file: string): string | null {
  const plain = webTerms.reduce((rest, term) => rest.replace(term, ''), name);
  const words = plain
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  for (const word of words.map(singular)) {
    if (Object.hasOwn(never, word)) return `the glossary says not "${word}" but ${never[word]}.`;
  }
  if (!business.test(file)) return null;
  const only = words.length === 1 ? singular(words[0] ?? '') : '';
  return Object.hasOwn(alone, only) ? `alone, the glossary says not "${only}" but ${alone[only]}.` : null;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function checkFileName(file: SourceText): Finding[] {
  const findings: Finding[] = [];
  const folders = path.posix.dirname(file.path).split('/');
  const base = path.posix.basename(file.path).replace(/(\.(test|config|d))?\.\w+$/, '');
  const folder = folders.find((name) => badFolders.has(name));
  if (folder !== undefined)
    findings.push({
      rule: 'folder-name',
      at: file.path,
      says: `a folder called ${folder} collects what has no place: name the folder for what it knows.`,
    });
  const advice = judgeName(base, file.path);
  if (advice !== null) findings.push({ rule: 'glossary-file', at: file.path, says: advice });
  const isComponent = file.path.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*$/.test(base);
  const isRoute = /^(console|participant)\/src\/routes\//.test(file.path);
  if (file.tree !== null && !isComponent && !isRoute && !/^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(base)) {
    findings.push({
      rule: 'file-name',
      at: file.path,
      says: 'files are kebab-case after their main export, component files (.tsx) PascalCase.',
    });
  }
  return findings;
}

function namesInScript(file: SourceText, tree: ts.SourceFile): Finding[] {
  const findings: Finding[] = [];
  walk(tree, (node) => {
    if ((ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) && isExported(node)) {
      const advice = judgeName(node.name.text, file.path);
      if (advice !== null)
        findings.push({
          rule: 'glossary-type',
          at: `${file.path}:${lineOf(tree, node)}`,
          says: `${node.name.text}: ${advice}`,
        });
    }
    const address = routeOf(node);
    for (const part of address?.split('/').filter((piece) => piece !== '' && piece !== 'api') ?? []) {
      const advice = judgeName(part.replace(/^[:$]/, ''), file.path);
      if (advice !== null)
        findings.push({
          rule: 'glossary-route',
          at: `${file.path}:${lineOf(tree, node)}`,
          says: `${address}: ${advice}`,
        });
    }
  });
  return findings;
}

function isExported(node: ts.TypeAliasDeclaration | ts.InterfaceDeclaration): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** The text of `path: '/...'` in an operation or a router table. */
function routeOf(node: ts.Node): string | null {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'path' || !ts.isStringLiteralLike(node.initializer))
    return null;
  return node.initializer.text.startsWith('/') ? node.initializer.text : null;
}

function namesInMigration(file: SourceText): Finding[] {
  if (!file.path.startsWith('server/migrations/')) return [];
  return file.lines.flatMap((line, index) => {
    const table =
      /^\s*create\s+(?:unlogged\s+)?(?:table|view|materialized view)\s+(?:if not exists\s+)?(?:\w+\.)?(\w+)/i.exec(
        line,
      )?.[1];
    const advice = table === undefined ? null : judgeName(table, file.path);
    return advice === null
      ? []
      : [{ rule: 'glossary-table', at: `${file.path}:${index + 1}`, says: `${table}: ${advice}` }];
  });
}
