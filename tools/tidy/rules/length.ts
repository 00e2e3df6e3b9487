import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import { longFiles } from '../exceptions.ts';
import { isGenerated, lineOf, type SourceText, walk } from '../source-text.ts';

const fileLinesMax = 400;
const functionLinesMax = 70;
const componentLinesMax = 120;
const code = /\.(tsx?|mts|mjs|cjs|js|css)$/;

/** Long files hide two things in one place. */
export function checkFileLength(file: SourceText): Finding[] {
  if (!code.test(file.path) || isGenerated(file.path) || longFiles.some((exception) => exception.path === file.path))
    return [];
  const lines = file.text.endsWith('\n') ? file.lines.length - 1 : file.lines.length;
  if (lines <= fileLinesMax) return [];
  return [
    {
      rule: 'file-length',
      at: file.path,
      says: `has ${lines} lines, ${fileLinesMax} are the limit: split it by what it knows, or give a reason in tools/tidy/exceptions.ts.`,
    },
  ];
}

/** Functions fit on one screen; a component may be longer, because markup is. Tests are stories and may run on. */
export function checkFunctionLength(file: SourceText): Finding[] {
  const { tree } = file;
  if (tree === null || file.isTest) return [];
  const findings: Finding[] = [];
  walk(tree, (node) => {
    if (!isFunctionWithBody(node)) return;
    const name = functionName(node);
    const isComponent = tree.fileName.endsWith('x') && /^[A-Z]/.test(name);
    const limit = isComponent ? componentLinesMax : functionLinesMax;
    const first = lineOf(tree, node);
    const lines = tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1 - first + 1;
    if (lines <= limit) return;
    const advice = isComponent
      ? 'move parts of the markup into components of their own'
      : 'push the branches up and the loops down into functions with a name';
    findings.push({
      rule: 'function-length',
      at: `${file.path}:${first}`,
      says: `${name || 'a function'} has ${lines} lines, ${limit} are the limit: ${advice}.`,
    });
  });
  return findings;
}

type Callable = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

function isFunctionWithBody(node: ts.Node): node is Callable {
  return (
    (ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isMethodDeclaration(node)) &&
    node.body !== undefined
  );
}

/** Own name, or the name of the constant it is given to, also through a wrapper such as `memo(...)`. */
function functionName(node: Callable): string {
  if (node.name !== undefined && ts.isIdentifier(node.name)) return node.name.text;
  let parent: ts.Node = node.parent;
  while (ts.isCallExpression(parent) || ts.isParenthesizedExpression(parent)) parent = parent.parent;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : '';
}
