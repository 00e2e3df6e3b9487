import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import type { SourceText } from '../source-text.ts';

/** A file of nothing but re-exports loads everything for everyone and hides who needs what; public.ts is the one door. */
export function checkBarrels(file: SourceText): Finding[] {
  const { tree } = file;
  if (tree === null || tree.statements.length === 0 || /(^|\/)public\.ts$/.test(file.path)) return [];
  const isOnlyReexports = tree.statements.every(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  if (!isOnlyReexports) return [];
  return [
    {
      rule: 'no-barrel',
      at: file.path,
      says: 'holds nothing but re-exports: import from the files themselves and delete it.',
    },
  ];
}
