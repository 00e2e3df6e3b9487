import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Finding } from '../check/finding.ts';

/** A file as the rules see it: its path from the root, its text, and its syntax tree where it is a script. */
export type SourceText = {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile | null;
  readonly isTest: boolean;
};

/** A rule looks at one file and tells what it found. */
export type TidyRule = (file: SourceText) => Finding[];

const textFile =
  /\.(tsx?|mts|cts|mjs|cjs|js|jsx|css|html|sql|json|ya?ml|md|typ|svg|sh|toml|webmanifest)$|(^|\/)(\.npmrc|\.gitignore|Dockerfile|run)$/;
const scriptFile = /\.(tsx?|mts|cts|mjs|cjs|js)$/;
const tests = /\.test\.tsx?$|^(e2e|bench)\/|^server\/src\/testing\//;

/** Null for files that are no text of ours (pictures, fonts, binaries). */
export function readSourceText(root: string, file: string): SourceText | null {
  return textFile.test(file) ? toSourceText(file, readFileSync(path.join(root, file), 'utf8')) : null;
}

export function toSourceText(file: string, text: string): SourceText {
  const tree =
    scriptFile.test(file) && !isGenerated(file) ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) : null;
  return { path: file, text, lines: text.split('\n'), tree, isTest: tests.test(file) };
}

export const isGenerated = (file: string): boolean => /(^|\/)generated\//.test(file) || file === 'package-lock.json';

/** 1-based line of a node. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** Calls `visit` for every node below `tree`, parents first. */
export function walk(tree: ts.Node, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  ts.forEachChild(tree, step);
}
