import ts from 'typescript';
import type { Finding } from '../../check/finding.ts';
import { colourFiles } from '../exceptions.ts';
import { lineOf, type SourceText, walk } from '../source-text.ts';

const painted = /^(console|participant|ui)\/.*\.(tsx?|css)$/;
const home = /^ui\/src\/(tokens\.css$|art\/)/;
const colour =
  /(?<![\w&/-])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|oklch|oklab)\(\s*[\d.]/i;

/** Colours stand in tokens.css alone; a theme that is changed there must change everywhere. */
export function checkRawColours(file: SourceText): Finding[] {
  if (
    !painted.test(file.path) ||
    home.test(file.path) ||
    file.isTest ||
    colourFiles.some((exception) => exception.path === file.path)
  )
    return [];
  return (file.tree === null ? colouredCssLines(file) : colouredStrings(file.tree)).map(([line, found]) => ({
    rule: 'no-raw-colour',
    at: `${file.path}:${line}`,
    says: `${found} is written here: use a token, var(--ink) and its like, from ui/src/tokens.css.`,
  }));
}

function colouredCssLines(file: SourceText): [number, string][] {
  const bare = file.text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const hits: [number, string][] = [];
  // An id selector may look like a colour, so only values of declarations are read.
  for (const declaration of bare.matchAll(/(?<=[{;]|^)\s*([\w-]+)\s*:([^;{}]*)/g)) {
    const [whole, property = '', value = ''] = declaration;
    const found = colour.exec(value);
    // What a mask paints is transparency, never seen as a colour.
    if (found === null || /^(-webkit-)?mask/.test(property)) continue;
    const before = bare.slice(0, declaration.index + whole.length - value.length + found.index);
    hits.push([before.split('\n').length, found[0]]);
  }
  return hits;
}

function colouredStrings(tree: ts.SourceFile): [number, string][] {
  const hits: [number, string][] = [];
  walk(tree, (node) => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    const found = isText ? colour.exec(node.text) : null;
    if (found) hits.push([lineOf(tree, node), found[0]]);
  });
  return hits;
}
