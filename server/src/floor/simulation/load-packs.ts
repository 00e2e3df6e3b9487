import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilePack } from '@fairground/engines/simulation/compile-pack';
import type { Pack } from '@fairground/engines/simulation/pack-types';
import { parse } from 'yaml';
import { Defect } from '../../kernel/defect.ts';

const readYaml = async (folder: string): Promise<{ name: string; value: unknown }[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, value: parse(await readFile(join(folder, name), 'utf8')) as unknown })),
  );
};

/** Compiles every pack under `content/packs` together with the dated rule facts. A pack with findings stops the start. */
export const loadPacks = async (contentDir: string): Promise<ReadonlyMap<string, Pack>> => {
  const rules = await readYaml(join(contentDir, 'rules'));
  const folders = (await readdir(join(contentDir, 'packs'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const packs = new Map<string, Pack>();
  for (const folder of folders) {
    const result = compilePack([...(await readYaml(join(contentDir, 'packs', folder.name))), ...rules]);
    if ('findings' in result) {
      throw new Defect(
        `content/packs/${folder.name}: ${result.findings
          .slice(0, 5)
          .map((finding) => `${finding.where} ${finding.code} ${finding.message}`)
          .join('; ')}`,
      );
    }
    packs.set(result.pack.id, result.pack);
  }
  return packs;
};
