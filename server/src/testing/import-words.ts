import { readMapping } from '../foundation/customer/import/mapping.ts';
import { type ImportOutcome, runImport } from '../foundation/customer/import/run-import.ts';
import type { House } from '../kernel/house.ts';

/** A mapping with one column of every kind, for tests. */
export const peopleYaml = `
schema: customer-mapping/1
title: {zh: 测试名单, en: Test list}
source: test-list
columns:
  - {column: [客户号, no], to: key}
  - {column: [姓名, name], to: name}
  - {column: [手机, mobile], to: mobile}
  - {column: [职业, job], name: job, maxLength: 40}
`;

export const columnsYaml = (source: string, columns: string): string => `
schema: customer-mapping/1
title: {zh: 测试, en: Test}
source: ${source}
columns:
  - {column: no, to: key}
${columns}
`;

export interface Tried extends ImportOutcome {
  readonly rejectedCsv: string;
}

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Imports words as if they were a file that arrives in chunks of `chunkBytes`. */
export const importWords = async (
  house: House,
  yaml: string,
  file: string | Buffer,
  more: { readonly isDryRun?: boolean; readonly orgPath?: string; readonly chunkBytes?: number } = {},
): Promise<Tried> => {
  let rejectedCsv = '';
  const outcome = await runImport(house, {
    chunks: cut(Buffer.from(file), more.chunkBytes ?? 65_536),
    mapping: readMapping('test', yaml),
    orgPath: more.orgPath ?? '',
    isDryRun: more.isDryRun ?? false,
    rejects: {
      add: async (csv) => {
        rejectedCsv += csv;
      },
    },
  });
  return { ...outcome, rejectedCsv };
};
