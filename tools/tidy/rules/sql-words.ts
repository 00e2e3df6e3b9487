import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import { lineOf, type SourceText, walk } from '../source-text.ts';

type Word = {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly says: string;
  readonly onlyMigrations?: boolean;
};

const moment = '(?:\\w+\\.)?\\w*(?:_at|_on|_until|_from|date|time|day|starts|ends|due|now)\\w*(?:\\(\\))?(?:::\\w+)?';

const words: readonly Word[] = [
  {
    rule: 'sql-no-between-on-time',
    pattern: new RegExp(
      `\\b${moment}\\s+(?:not\\s+)?between\\b|\\bbetween\\s+(?:now\\(\\)|${moment}\\b|timestamptz|date\\b|'\\d{4}-)`,
      'i',
    ),
    says: 'BETWEEN includes its end and counts midnight twice: write `at >= from and at < until`.',
  },
  {
    rule: 'sql-timestamptz',
    pattern: /\btimestamp\b(?!\s+with\s+time\s+zone)(?!tz)/i,
    says: '`timestamp` forgets the zone: use timestamptz.',
    onlyMigrations: true,
  },
  {
    rule: 'sql-identity',
    pattern: /\b(big|small)?serial\b/i,
    says: 'serial columns leave loose sequences: use bigint generated always as identity, or a uuid made by the caller.',
    onlyMigrations: true,
  },
  {
    rule: 'sql-text',
    pattern: /\b(var)?char\s*\(/i,
    says: 'lengths belong to the contract: use text, with a named CHECK where the database must hold it.',
    onlyMigrations: true,
  },
];

const isMigration = (file: SourceText): boolean =>
  file.path.startsWith('server/migrations/') && file.path.endsWith('.sql');

/** Words of SQL that have cost other houses a night. */
export function checkSqlWords(file: SourceText): Finding[] {
  return [...sqlTexts(file).flatMap((piece) => judgeSql(file, piece)), ...checkMigrationHeader(file)];
}

export type Piece = { readonly line: number; readonly sql: string };

export function sqlTexts(file: SourceText): Piece[] {
  if (isMigration(file)) return [{ line: 1, sql: file.text }];
  const { tree } = file;
  if (tree === null || !file.path.startsWith('server/')) return [];
  const pieces: Piece[] = [];
  walk(tree, (node) => {
    if (ts.isTaggedTemplateExpression(node) && /(^|\.)(sql|tx|db)$/.test(node.tag.getText(tree))) {
      pieces.push({ line: lineOf(tree, node.template), sql: node.template.getText(tree) });
    }
  });
  return pieces;
}

function judgeSql(file: SourceText, piece: Piece): Finding[] {
  const findings: Finding[] = [];
  for (const [index, line] of piece.sql.split('\n').entries()) {
    const sql = line.replace(/--.*$/, '');
    for (const word of words) {
      if (word.onlyMigrations && !isMigration(file)) continue;
      if (word.pattern.test(sql))
        findings.push({ rule: word.rule, at: `${file.path}:${piece.line + index}`, says: word.says });
    }
  }
  return findings;
}

/** Forward-only migrations tell at their head which module they serve and whether old code can run beside them. */
function checkMigrationHeader(file: SourceText): Finding[] {
  if (!isMigration(file)) return [];
  const findings: Finding[] = [];
  if (!/^server\/migrations\/\d{4}[-_][a-z0-9_-]+\.sql$/.test(file.path)) {
    findings.push({
      rule: 'migration-name',
      at: file.path,
      says: 'name it with four digits and words, for example 0007-booking.sql: the digits are the order.',
    });
  }
  const head = file.lines
    .filter((line) => line.startsWith('--'))
    .slice(0, 3)
    .join(' ');
  if (!/\b(expand|contract)\b/.test(head)) {
    findings.push({
      rule: 'migration-header',
      at: `${file.path}:1`,
      says: 'begin with a comment that names the module and says expand or contract, for example `-- floor/booking, expand: ...`.',
    });
  }
  return findings;
}
