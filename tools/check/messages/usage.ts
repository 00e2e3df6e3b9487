import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { lineOf, walk } from '../../tidy/source-text.ts';
import type { Finding } from '../finding.ts';
import { type Catalogue, withoutPlural } from './catalogue.ts';

type Uses = {
  /** Keys in `t('key')`, with their place. */
  readonly called: { readonly key: string; readonly at: string }[];
  /** Beginnings of keys that are completed at run time: t(`state.${state}`). */
  readonly prefixes: { readonly key: string; readonly at: string }[];
  /** Any other text that may be a key kept in a table. */
  readonly texts: Set<string>;
};

/** Keys that code asks for exist, and keys that exist are asked for. */
export function checkMessageUse(root: string, files: readonly string[], catalogue: Catalogue): Finding[] {
  const uses: Uses = { called: [], prefixes: [], texts: new Set() };
  for (const file of files) {
    if (/^(console|participant|ui|contracts)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)generated\//.test(file)) collectUses(root, file, uses);
  }
  const known = knownNames(catalogue);
  const missing = uses.called
    .filter((use) => !known.has(use.key))
    .map((use) => ({ rule: 'message-unknown', at: use.at, says: `t('${use.key}') has no text: add the key to ui/messages/zh-CN and en, or mend its name.` }));
  const dangling = uses.prefixes
    .filter((use) => use.key !== '' && ![...known.keys()].some((name) => name.startsWith(use.key)))
    .map((use) => ({ rule: 'message-unknown', at: use.at, says: `no key begins with ${use.key}: add the keys to ui/messages/zh-CN and en, or mend the name.` }));
  return [...missing, ...dangling, ...unusedKeys(catalogue, uses)];
}

/** All ways to name a key: with its namespace before a colon or a dot, or alone. */
function namesOf(key: string): string[] {
  const plain = withoutPlural(key);
  const alone = plain.slice(plain.indexOf(':') + 1);
  return [plain, plain.replace(':', '.'), alone];
}

function knownNames(catalogue: Catalogue): Map<string, string> {
  const known = new Map<string, string>();
  for (const key of catalogue.keys()) for (const name of [...namesOf(key), key]) known.set(name, key);
  return known;
}

function unusedKeys(catalogue: Catalogue, uses: Uses): Finding[] {
  const called = new Set(uses.called.map((use) => use.key));
  const prefixes = uses.prefixes.map((use) => use.key).filter((prefix) => prefix !== '');
  const told = new Set<string>();
  return [...catalogue.values()].flatMap((message) => {
    const plain = withoutPlural(message.key);
    const names = [...namesOf(message.key), message.key];
    const isUsed = names.some((name) => called.has(name) || uses.texts.has(name) || prefixes.some((prefix) => name.startsWith(prefix)));
    if (isUsed || told.has(plain)) return [];
    told.add(plain);
    return [{ rule: 'message-unused', at: message.file, says: `${plain} is asked for nowhere: delete it in both languages.` }];
  });
}

function collectUses(root: string, file: string, uses: Uses): void {
  const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  walk(tree, (node) => {
    const at = `${file}:${lineOf(tree, node)}`;
    if (isTranslation(node)) {
      for (const key of keyArguments(node)) collectKey(key, at, uses);
    } else if (ts.isStringLiteralLike(node)) uses.texts.add(node.text);
    else if (ts.isTemplateExpression(node) && node.head.text.includes('.')) uses.prefixes.push({ key: node.head.text, at });
  });
}

function isTranslation(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
  return name === 't' && !/^(cy|test)$/.test(name);
}

/** The first argument, with both arms of `cond ? 'a' : 'b'`. */
function keyArguments(call: ts.CallExpression): ts.Expression[] {
  const [first] = call.arguments;
  if (first === undefined) return [];
  return ts.isConditionalExpression(first) ? [first.whenTrue, first.whenFalse] : [first];
}

function collectKey(node: ts.Expression, at: string, uses: Uses): void {
  if (ts.isStringLiteralLike(node)) uses.called.push({ key: node.text, at });
  else if (ts.isTemplateExpression(node)) uses.prefixes.push({ key: node.head.text, at });
}
