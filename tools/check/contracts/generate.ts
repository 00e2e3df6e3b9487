import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildOpenapi, type OperationTable } from './openapi.ts';

/** File name below contracts/generated -> its whole text. */
export type GeneratedFiles = Readonly<Record<string, string>>;

const notice =
  '// Written by `npm run contracts` from the operation tables in contracts/src. Change those, not this file.\n';

/** Reads the operation tables of the tree at `root`. */
export async function loadOperations(root: string): Promise<OperationTable> {
  const address = pathToFileURL(path.join(root, 'contracts', 'src', 'operations.ts')).href;
  const module = (await import(address)) as { operations: OperationTable };
  return module.operations;
}

export function readVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Everything that is derived from the operation tables; pure, so that a check can compare byte for byte. */
export async function generateContracts(operations: OperationTable, version: string): Promise<GeneratedFiles> {
  const document = buildOpenapi(operations, version);
  const json = `${JSON.stringify(document, null, 2)}\n`;
  // The generator takes the document as text, because it completes a passed object in place.
  const types = astToString(await openapiTS(json, { alphabetize: true, silent: true }));
  return { 'openapi.json': json, 'api.ts': notice + types, 'operations-client.ts': notice + clientTable(operations) };
}

/** What a front end needs to call an operation, without the schema library. */
function clientTable(operations: OperationTable): string {
  const rows = Object.keys(operations)
    .sort()
    .map((name) => {
      const operation = operations[name];
      if (operation === undefined) return '';
      const kind = typeof operation.response === 'string' ? operation.response : 'json';
      const upload = operation.upload ? ', upload: true' : '';
      return `  ${name}: { method: '${operation.method}', path: '${operation.path}', origin: '${operation.origin}', response: '${kind}'${upload} },\n`;
    });
  return `\nexport const operationsClient = {\n${rows.join('')}} as const;\n\nexport type OperationName = keyof typeof operationsClient;\n`;
}
