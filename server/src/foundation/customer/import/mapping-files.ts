import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Mapping, readMapping } from './mapping.ts';

const namePattern = /^[a-z0-9][a-z0-9-]{0,59}$/;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The mapping of this name under `content/mappings`; read anew each time, so that an edit counts at once. */
export const findMapping = async (contentDir: string, name: string): Promise<Mapping> => {
  const unknown = { params: { detailZh: `没有叫“${name}”的对照表`, detailEn: `there is no mapping named "${name}"` } };
  if (!namePattern.test(name)) return refuse('import-mapping', unknown);
  const yaml = await readFile(join(contentDir, 'mappings', `${name}.yaml`), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return refuse('import-mapping', unknown);
    throw error;
  });
  return readMapping(name, yaml);
};

/** Every mapping that may be used; one with a mistake in it is left out rather than hiding the others. */
export const allMappings = async (contentDir: string): Promise<Mapping[]> => {
  const names = (await readdir(join(contentDir, 'mappings'))).flatMap((file) =>
    file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [],
  );
  const found = await Promise.all(
    names.sort().map((name) =>
      findMapping(contentDir, name).catch((error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      }),
    ),
  );
  return found.flatMap((mapping) => (mapping ? [mapping] : []));
};
