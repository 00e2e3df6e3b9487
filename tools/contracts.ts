import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateContracts, loadOperations, readVersion } from './check/contracts/generate.ts';

// `npm run contracts`: writes the OpenAPI document and the client from the operation tables.
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'contracts', 'generated');
const operations = await loadOperations(root);
const files = await generateContracts(operations, readVersion(root));
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
process.stdout.write(
  `${Object.keys(operations).length} operations -> ${Object.keys(files)
    .map((name) => `contracts/generated/${name}`)
    .join(', ')}\n`,
);
