import type { Finding } from '../../check/finding.ts';
import type { SourceText } from '../source-text.ts';
import { sqlTexts } from './sql-words.ts';

type Relation = { readonly owners: readonly string[]; readonly isView: boolean };

/** Only the owner of a table writes it; others read the views that the owner publishes. Looks at all files together. */
export function checkTableOwners(files: readonly SourceText[]): Finding[] {
  const relations = readRelations(files);
  return files.flatMap((file) => {
    const module = moduleOf(file);
    if (module === null) return [];
    return sqlTexts(file).flatMap(({ line, sql }) => judgeStatement(file, line, sql, module, relations));
  });
}

/** The head of a migration names the module or modules that own what it creates: `-- floor/booking | expand: ...`. */
function readRelations(files: readonly SourceText[]): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const file of files) {
    if (!/^server\/migrations\/.*\.sql$/.test(file.path)) continue;
    const owners = (/^--\s*([^|:]+)[|:,]/.exec(file.text)?.[1] ?? '')
      .split(',')
      .map((name) => name.trim().split('/').pop() ?? '');
    for (const match of file.text.matchAll(
      /^\s*create\s+(?:or replace\s+)?(?:unlogged\s+)?(table|view|materialized view)\s+(?:if not exists\s+)?(\w+\.\w+)/gim,
    )) {
      const name = (match[2] ?? '').toLowerCase();
      if (!relations.has(name)) relations.set(name, { owners, isView: match[1]?.toLowerCase() !== 'table' });
    }
  }
  return relations;
}

/** The module a source file belongs to; null where several modules meet on purpose (main, tests, tools). */
function moduleOf(file: SourceText): string | null {
  if (file.isTest) return null;
  return (
    /^server\/src\/(?:(kernel)|(?:foundation|planning|value|reach|floor|insight)\/([^/]+))\//
      .exec(file.path)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

const writes = /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?(\w+\.\w+)/gi;
const reads = /\b(?:from|join|using)\s+(?:only\s+|lateral\s+)?(\w+\.\w+)/gi;

function judgeStatement(
  file: SourceText,
  line: number,
  sql: string,
  module: string,
  relations: ReadonlyMap<string, Relation>,
): Finding[] {
  const findings: Finding[] = [];
  const written = new Set<number>();
  const look = (pattern: RegExp, isWrite: boolean) => {
    for (const match of sql.matchAll(pattern)) {
      const name = (match[1] ?? '').toLowerCase();
      const place = match.index + match[0].length;
      const relation = relations.get(name);
      if (isWrite) written.add(place);
      if (
        relation === undefined ||
        relation.owners.includes(module) ||
        (!isWrite && (written.has(place) || relation.isView || name.startsWith('kernel.')))
      )
        continue;
      const owner = relation.owners.join(' or ');
      const says = isWrite
        ? `${name} belongs to ${owner}: call a use case of its public.ts instead of writing the table.`
        : `${name} is a table of ${owner}: read a view that its owner publishes, or a function of its public.ts.`;
      findings.push({
        rule: isWrite ? 'only-owners-write' : 'others-read-views',
        at: `${file.path}:${line + sql.slice(0, match.index).split('\n').length - 1}`,
        says,
      });
    }
  };
  look(writes, true);
  look(reads, false);
  return findings;
}
