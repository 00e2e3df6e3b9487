import path from 'node:path';
import ts from 'typescript';

/** Extra files that exist only for this check, path from the root -> text; used to plant a violation in a test. */
export type Overlay = Readonly<Record<string, string>>;

/** A type-checked program over the server's own sources, without its tests. */
export function createServerProgram(root: string, overlay: Overlay = {}, only?: (file: string) => boolean): ts.Program {
  const configPath = path.join(root, 'tsconfig.json');
  const config = ts.readConfigFile(configPath, ts.sys.readFile).config as { compilerOptions: unknown };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root, configPath);
  const planted = new Map(Object.entries(overlay).map(([name, text]) => [path.join(root, name), text]));
  const onDisk = ts.sys.readDirectory(path.join(root, 'server', 'src'), ['.ts'], ['**/*.test.ts', '**/testing/**']);
  const files = [...onDisk, ...planted.keys()].filter((file) => only === undefined || only(path.relative(root, file)));
  const host = ts.createCompilerHost({ ...options, noEmit: true }, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => planted.has(file) || fileExists(file);
  host.readFile = (file) => planted.get(file) ?? readFile(file);
  host.getSourceFile = (file, languageVersion, onError, shouldCreate) => {
    const text = planted.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, languageVersion, true);
    return getSourceFile(file, languageVersion, onError, shouldCreate);
  };
  return ts.createProgram({ rootNames: files, options: { ...options, noEmit: true }, host });
}
