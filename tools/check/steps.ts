import { checkTidy } from '../tidy/tidy.ts';
import { checkBiome } from './biome.ts';
import { checkContractDrift } from './contracts/drift.ts';
import type { Finding } from './finding.ts';
import { checkImportRules } from './import-rules.ts';
import { checkKnip } from './knip.ts';
import { checkMessages } from './messages/check-messages.ts';
import { checkSizes } from './size.ts';
import { checkSql } from './sql/check-sql.ts';
import { checkTypes } from './types.ts';

export type Step = {
  readonly name: string;
  /** True where the work is done by a program of its own, so that it can run beside another step. */
  readonly isElsewhere: boolean;
  readonly run: (root: string, options: { readonly fix: boolean }) => Promise<Finding[]>;
};

/** In the order in which they are started: the long ones first, so that the short ones fill the second core. */
export const steps: readonly Step[] = [
  { name: 'types', isElsewhere: true, run: (root) => checkTypes(root) },
  { name: 'sql', isElsewhere: false, run: (root) => checkSql(root) },
  { name: 'imports', isElsewhere: true, run: (root) => checkImportRules(root) },
  { name: 'size', isElsewhere: true, run: (root) => checkSizes(root) },
  { name: 'knip', isElsewhere: true, run: (root) => checkKnip(root) },
  { name: 'biome', isElsewhere: true, run: (root, { fix }) => checkBiome(root, fix) },
  { name: 'contracts', isElsewhere: false, run: (root) => checkContractDrift(root) },
  { name: 'tidy', isElsewhere: false, run: async (root) => checkTidy(root) },
  { name: 'messages', isElsewhere: false, run: async (root) => checkMessages(root) },
];
