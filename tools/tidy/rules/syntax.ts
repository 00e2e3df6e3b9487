import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import { classNames } from '../exceptions.ts';
import { lineOf, type SourceText, walk } from '../source-text.ts';

type Told = readonly [rule: string, says: string] | null;

/** Language features the house does without. */
export function checkBannedSyntax(file: SourceText): Finding[] {
  const { tree } = file;
  if (tree === null) return [];
  const findings: Finding[] = [];
  walk(tree, (node) => {
    const told = judgeNode(node, file);
    if (told !== null) findings.push({ rule: told[0], at: `${file.path}:${lineOf(tree, node)}`, says: told[1] });
  });
  return [...findings, ...checkSuppressions(file)];
}

const configFile = /\.config\.(ts|mts|mjs|js|cjs)$|\.cjs$/;

function judgeNode(node: ts.Node, file: SourceText): Told {
  if (node.kind === ts.SyntaxKind.AnyKeyword)
    return ['no-any', '`any` switches the checker off: use `unknown` and narrow it, or name the type.'];
  if (ts.isEnumDeclaration(node))
    return ['no-enum', 'an enum is not erasable: write an `as const` array and a union of its values.'];
  if (ts.isDecorator(node))
    return ['no-decorator', 'a decorator hides control flow: call a function where the thing happens.'];
  if (ts.isClassLike(node)) return judgeClass(node);
  if (isDefaultExport(node) && !configFile.test(file.path))
    return ['no-default-export', 'a default export has no name to search for: export it by name.'];
  if (ts.isExportDeclaration(node) && node.exportClause === undefined && node.moduleSpecifier) {
    return ['no-export-star', '`export *` makes a barrel: name what is exported, or import from the file itself.'];
  }
  if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && (node.flags & ts.NodeFlags.Namespace) !== 0) {
    return ['no-namespace', 'a namespace is not erasable: use a file.'];
  }
  if (ts.isThrowStatement(node)) return judgeThrow(node, file);
  return null;
}

function judgeClass(node: ts.ClassLikeDeclaration): Told {
  const parent =
    node.heritageClauses
      ?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
      ?.types[0]?.expression.getText() ?? '';
  if (/Error$/.test(parent) || classNames.some((allowed) => allowed.name === node.name?.text)) return null;
  return ['no-class', `class ${node.name?.text ?? ''}: write functions that take their dependencies in one object.`];
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return node.isExportEquals !== true;
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)
  );
}

/** Refusals and outcomes are values with a code; only a defect may throw, through the function that says so. */
function judgeThrow(node: ts.ThrowStatement, file: SourceText): Told {
  if (file.isTest || !/^(server\/src|engines)\//.test(file.path)) return null;
  const thrown = node.expression;
  if (
    thrown === undefined ||
    !(ts.isNewExpression(thrown) || ts.isCallExpression(thrown)) ||
    thrown.expression.getText() !== 'Error'
  )
    return null;
  for (let above: ts.Node = node.parent; above !== undefined; above = above.parent) {
    if (ts.isFunctionDeclaration(above) && /^(defect|assertDefect)$/.test(above.name?.text ?? '')) return null;
  }
  return [
    'no-bare-throw',
    'a bare Error tells the caller nothing: refusal(code) for the caller’s fault, assertDefect for ours, a returned union for an outcome.',
  ];
}

/** A suppression without a reason is a rule switched off in silence. */
function checkSuppressions(file: SourceText): Finding[] {
  const marks = ['@ts-ignore', '@ts-nocheck'];
  return file.lines.flatMap((line, index) => {
    const at = `${file.path}:${index + 1}`;
    if (/^\s*(\/\/|\/\*|\*|\{\/\*)/.test(line) && marks.some((mark) => line.includes(mark))) {
      return [{ rule: 'no-suppression', at, says: 'the type checker is silenced here: mend the type instead.' }];
    }
    if (/^\s*(\/\/|\{?\/\*)\s*biome-ignore(?!-)[^:]*(:\s*(<[^>]*>)?\s*)?(\*\/\}?)?\s*$/.test(line)) {
      return [
        {
          rule: 'no-suppression',
          at,
          says: 'biome is silenced without a reason: write after the colon why the rule does not hold here.',
        },
      ];
    }
    return [];
  });
}
