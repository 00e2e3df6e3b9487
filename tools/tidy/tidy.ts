import type { Finding } from '../check/finding.ts';
import { listRepositoryFiles } from '../check/repository-files.ts';
import { checkAddresses } from './rules/addresses.ts';
import { checkBarrels } from './rules/barrels.ts';
import { checkRawColours } from './rules/colours.ts';
import { checkFileLength, checkFunctionLength } from './rules/length.ts';
import { checkModules } from './rules/modules.ts';
import { checkNames } from './rules/names.ts';
import { checkTableOwners } from './rules/owners.ts';
import { checkFences } from './rules/purity.ts';
import { checkSqlWords } from './rules/sql-words.ts';
import { checkBannedSyntax } from './rules/syntax.ts';
import { readSourceText, type SourceText, type TidyRule } from './source-text.ts';

const rules: readonly TidyRule[] = [
  checkFileLength,
  checkFunctionLength,
  checkBannedSyntax,
  checkFences,
  checkRawColours,
  checkSqlWords,
  checkNames,
  checkAddresses,
  checkBarrels,
];

/** The house's own style over every file that belongs to the project. */
export function checkTidy(root: string): Finding[] {
  const paths = listRepositoryFiles(root);
  const files = paths.map((path) => readSourceText(root, path)).filter((file) => file !== null);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [
    ...files.flatMap(judgeFile),
    ...checkModules(paths, (path) => byPath.get(path) ?? null),
    ...checkTableOwners(files),
  ];
}

export function judgeFile(file: SourceText): Finding[] {
  return rules.flatMap((rule) => rule(file));
}
