import path from 'node:path';
import ts from 'typescript';
import type { Finding } from '../finding.ts';
import { type Kind, type RowShape, readRowShape, readValueKinds } from './row-type.ts';

export type Query = {
  readonly at: string;
  /** The statement with `$1`, `$2` ... where values stand. */
  readonly text: string;
  /** What stands at `$1`, `$2` ...; of the elements where it is an array. */
  readonly values: readonly ReadonlySet<Kind>[];
  /** Null where the query names no row type: then only its words are verified. */
  readonly row: RowShape | null;
  /** The author vouches that nullable columns hold a value here (`// sql-check: non-null, reason`). */
  readonly isNonNull: boolean;
};

const handleTypes = new Set(['Sql', 'ISql', 'TransactionSql', 'ReservedSql']);
const handleNames = /^(sql|tx|db)$/;
const composed = new Set(['Helper', 'PendingQuery', 'PendingQueryModifiers', 'Builder']);

/** Every query written as a tagged template, and a finding for each that cannot be read before it runs. */
export function findQueries(program: ts.Program, root: string): { queries: Query[]; findings: Finding[] } {
  const checker = program.getTypeChecker();
  const queries: Query[] = [];
  const findings: Finding[] = [];
  for (const tree of program.getSourceFiles()) {
    const file = path.relative(root, tree.fileName).split(path.sep).join('/');
    if (tree.isDeclarationFile || !file.startsWith('server/src/')) continue;
    const visit = (node: ts.Node): void => {
      const isQuery = ts.isTaggedTemplateExpression(node) && isHandle(checker, node.tag);
      if (isQuery || isUnsafeCall(checker, node)) {
        const notes = notesAbove(tree, node);
        const at = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
        // What the author took out of the check is taken out with everything inside it.
        if (notes.has('dynamic')) return;
        const read = isQuery ? readQuery(checker, node, at, notes.has('non-null')) : unsafeFinding(at);
        if ('rule' in read) {
          findings.push(read);
          return;
        }
        queries.push(read);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { queries, findings };
}

function isHandle(checker: ts.TypeChecker, tag: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(tag) ? tag.name.text : ts.isIdentifier(tag) ? tag.text : '';
  return handleNames.test(name) || isHandleType(checker.getTypeAtLocation(tag));
}

function isHandleType(type: ts.Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.some(isHandleType);
  return handleTypes.has(type.aliasSymbol?.name ?? '') || handleTypes.has(type.getSymbol()?.name ?? '');
}

function isUnsafeCall(checker: ts.TypeChecker, node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return /^(unsafe|file)$/.test(node.expression.name.text) && isHandle(checker, node.expression.expression);
}

const unsafeFinding = (at: string): Finding => ({
  rule: 'sql-dynamic',
  at,
  says: 'text put together at run time cannot be checked: write a tagged template, or say why above it: `// sql-check: dynamic, <reason>`.',
});

function readQuery(
  checker: ts.TypeChecker,
  node: ts.TaggedTemplateExpression,
  at: string,
  isNonNull: boolean,
): Query | Finding {
  const text = readTemplate(checker, node.template);
  if (text === null) {
    return {
      rule: 'sql-dynamic',
      at,
      says: 'a fragment or helper stands inside, so the statement is known only at run time: use plain values (unnest for lists), or say why above it: `// sql-check: dynamic, <reason>`.',
    };
  }
  const argument = node.typeArguments?.[0];
  const row = argument === undefined ? null : readRowShape(checker, argument);
  if (typeof row === 'string') return { rule: 'sql-row-type', at, says: `${row}.` };
  return { at, text, values: readValues(checker, node.template), row, isNonNull };
}

function readTemplate(checker: ts.TypeChecker, template: ts.TemplateLiteral): string | null {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  let text = template.head.text;
  for (const [index, span] of template.templateSpans.entries()) {
    if (isComposed(checker, span.expression)) return null;
    text += `$${index + 1}${span.literal.text}`;
  }
  return text;
}

function readValues(checker: ts.TypeChecker, template: ts.TemplateLiteral): ReadonlySet<Kind>[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [];
  return template.templateSpans.map((span) => readValueKinds(checker, span.expression));
}

/** True for `sql(...)` helpers and nested queries; `sql.json`, `sql.array` and plain values become parameters. */
function isComposed(checker: ts.TypeChecker, expression: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(expression);
  const parts = type.isUnion() ? type.types : [type];
  if (parts.some((part) => composed.has(part.getSymbol()?.name ?? '') || composed.has(part.aliasSymbol?.name ?? '')))
    return true;
  return ts.isCallExpression(expression) && isHandle(checker, expression.expression);
}

/** Words of `// sql-check: word, reason` in the comments right above the query or above its statement. */
function notesAbove(tree: ts.SourceFile, node: ts.Node): Set<string> {
  let statement: ts.Node = node;
  while (!ts.isStatement(statement) && statement.parent !== undefined) statement = statement.parent;
  const lines = tree.text.split('\n');
  const notes = new Set<string>();
  for (const place of [node, statement]) {
    for (let line = tree.getLineAndCharacterOfPosition(place.getStart(tree)).line - 1; line >= 0; line -= 1) {
      const comment = /^\s*(?:\/\/|\/?\*+)(.*)$/.exec(lines[line] ?? '');
      if (comment === null) break;
      const note = /sql-check:\s*(dynamic|non-null)\s*,\s*\S/.exec(comment[1] ?? '');
      if (note?.[1]) notes.add(note[1]);
    }
  }
  return notes;
}
