import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { lineOf, walk } from '../../tidy/source-text.ts';
import type { Finding } from '../finding.ts';
import { type Catalogue, withoutPlural } from './catalogue.ts';

type Use = { readonly key: string; readonly at: string };
type Uses = {
  /** Keys in `t('key')`, with their place. */
  readonly called: Use[];
  /** Beginnings of keys that are completed inside the call: t(`state.${state}`). */
  readonly begun: Use[];
  /** Any other text, or beginning of a text, that may name a key kept in a table. */
  readonly texts: Set<string>;
  readonly beginnings: Set<string>;
};

const apps = ['console', 'participant'] as const;

/** Keys that code asks for exist, and keys that exist are asked for, each app within the catalogues it loads. */
export function checkMessageUse(root: string, files: readonly string[], catalogue: Catalogue): Finding[] {
  return apps.flatMap((app) => {
    const other = apps.find((name) => name !== app) ?? '';
    const own = new Map([...catalogue].filter(([key]) => !key.startsWith(other)));
    const uses = collectUses(
      root,
      files.filter(
        (file) =>
          new RegExp(`^(${app}|ui|contracts)/.*\\.tsx?$`).test(file) && !/\.test\.tsx?$|(^|\/)generated\//.test(file),
      ),
    );
    const mine = new Map([...own].filter(([key]) => key.startsWith(app)));
    return [...unknownKeys(own, uses, app), ...unusedKeys(mine, uses)];
  });
}

/** All ways to name a key: with its namespace (`console-rooms` is also called `rooms`), or alone. */
function namesOf(key: string): string[] {
  return [key, withoutPlural(key)].flatMap((name) => {
    const space = name.slice(0, name.indexOf(':'));
    const alone = name.slice(space.length + 1);
    const short = space.slice(space.indexOf('-') + 1);
    return [name, `${short}:${alone}`, alone];
  });
}

function unknownKeys(catalogue: Catalogue, uses: Uses, app: string): Finding[] {
  const known = new Set([...catalogue.keys()].flatMap(namesOf));
  const isOwn = (use: Use) => use.at.startsWith(`${app}/`);
  const missing = uses.called
    .filter((use) => isOwn(use) && !known.has(use.key))
    .map((use) => ({
      rule: 'message-unknown',
      at: use.at,
      says: `t('${use.key}') has no text: add the key to ui/messages/zh-CN and en, or mend its name.`,
    }));
  const dangling = uses.begun
    .filter((use) => isOwn(use) && use.key !== '' && ![...known].some((name) => name.startsWith(use.key)))
    .map((use) => ({
      rule: 'message-unknown',
      at: use.at,
      says: `no key begins with ${use.key}: add the keys to ui/messages/zh-CN and en, or mend the name.`,
    }));
  return [...missing, ...dangling];
}

function unusedKeys(catalogue: Catalogue, uses: Uses): Finding[] {
  const exact = new Set([...uses.texts, ...uses.called.map((use) => use.key)]);
  const beginnings = [...uses.beginnings, ...uses.begun.map((use) => use.key)].filter((text) => text.length > 1);
  const told = new Set<string>();
  return [...catalogue.values()].flatMap((message) => {
    const plain = withoutPlural(message.key);
    const isUsed = namesOf(message.key).some(
      (name) => exact.has(name) || beginnings.some((text) => name.startsWith(text)),
    );
    if (isUsed || told.has(plain)) return [];
    told.add(plain);
    return [
      { rule: 'message-unused', at: message.file, says: `${plain} is asked for nowhere: delete it in both languages.` },
    ];
  });
}

function collectUses(root: string, files: readonly string[]): Uses {
  const uses: Uses = { called: [], begun: [], texts: new Set(), beginnings: new Set() };
  for (const file of files) {
    const tree = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    walk(tree, (node) => collectNode(tree, node, uses));
  }
  return uses;
}

function collectNode(tree: ts.SourceFile, node: ts.Node, uses: Uses): void {
  if (isTranslation(node)) {
    const at = `${tree.fileName}:${lineOf(tree, node)}`;
    for (const key of keyArguments(node)) {
      if (ts.isStringLiteralLike(key)) uses.called.push({ key: key.text, at });
      else if (ts.isTemplateExpression(key)) uses.begun.push({ key: key.head.text, at });
    }
  } else if (ts.isStringLiteralLike(node)) uses.texts.add(node.text);
  else if (ts.isTemplateExpression(node) && node.head.text.includes('.')) uses.beginnings.add(node.head.text);
}

/** `t(...)`, `words.t(...)`, `i18next.t(...)`. */
function isTranslation(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
  return name === 't';
}

/** The first argument, with both arms of `isLate ? 'a' : 'b'`. */
function keyArguments(call: ts.CallExpression): ts.Expression[] {
  const [first] = call.arguments;
  if (first === undefined) return [];
  return ts.isConditionalExpression(first) ? [first.whenTrue, first.whenFalse] : [first];
}
