import { commonRefusals, type Operation } from '../../../contracts/src/operation.ts';
import { problem } from '../../../contracts/src/problem.ts';
import { type RefusalCode, refusals } from '../../../contracts/src/refusals.ts';
import { createComponents, type JsonSchema, sentByClient } from './component-schemas.ts';

export type OperationTable = Readonly<Record<string, Operation>>;
type Components = ReturnType<typeof createComponents>;
type SharedAnswers = { readonly problemRef: JsonSchema; readonly answers: Record<string, JsonSchema> };

const keyParameter: JsonSchema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Made and stored by the client before sending; the same key and body give the same answer.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,80}$' },
};

/** The OpenAPI 3.1 document of an operation table. Same table, same document, whatever the order of imports. */
export function buildOpenapi(operations: OperationTable, version: string): JsonSchema {
  const components = createComponents();
  const shared: SharedAnswers = { problemRef: components.toSchema(problem, 'output'), answers: {} };
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const name of Object.keys(operations).sort()) {
    const operation = operations[name];
    if (operation === undefined) continue;
    const path = toTemplate(operation.path);
    const methods = paths[path] ?? {};
    if (methods[operation.method])
      throw new Error(`${operation.method} ${path} is told twice, again as ${name}: give it one operation.`);
    methods[operation.method] = describeOperation(name, operation, components, shared);
    paths[path] = methods;
  }
  const { document, schemas } = components.finish({ paths: sortKeys(paths), responses: sortKeys(shared.answers) });
  return {
    openapi: '3.1.0',
    info: { title: 'Fairground 游园会', version, description: 'Console and participant operations.' },
    paths: document.paths,
    components: { schemas, responses: document.responses },
  };
}

const sortKeys = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** `/api/slots/:slotId` becomes `/api/slots/{slotId}`. */
const toTemplate = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function describeOperation(
  name: string,
  operation: Operation,
  components: Components,
  shared: SharedAnswers,
): JsonSchema {
  const parameters = [
    ...toParameters(operation.params, 'path', components),
    ...toParameters(operation.query, 'query', components),
    ...(operation.method === 'get' ? [] : [keyParameter]),
  ];
  const missing = [...operation.path.matchAll(/:(\w+)/g)]
    .map((match) => match[1])
    .filter((mark) => !parameters.some((one) => one.name === mark));
  if (missing.length > 0)
    throw new Error(`${name}: the path names ${missing.join(', ')}, its params schema does not: add it there.`);
  return {
    operationId: name,
    tags: [operation.path.split('/')[2] ?? 'api'],
    summary: operation.summary,
    'x-origin': operation.origin,
    'x-permission': operation.permission,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...describeBody(operation, components),
    responses: { '200': describeAnswer(operation, components), ...describeRefusals(operation, shared) },
  };
}

function toParameters(schema: Operation['params'], place: 'path' | 'query', components: Components): JsonSchema[] {
  if (schema === undefined) return [];
  const json = components.toSchema(schema, 'input') as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, { description, ...type }]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    ...(description === undefined ? {} : { description }),
    schema: sentByClient(type),
  }));
}

function describeBody(operation: Operation, components: Components): JsonSchema {
  if (operation.upload) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (operation.request === undefined) return {};
  const schema = sentByClient(components.toSchema(operation.request, 'input'));
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function describeAnswer(operation: Operation, components: Components): JsonSchema {
  if (operation.response === 'file') {
    return {
      description: 'The file',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  if (operation.response === 'stream') {
    return { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  }
  return {
    description: 'Done',
    content: { 'application/json': { schema: components.toSchema(operation.response, 'output') } },
  };
}

/** Refusals are grouped by status; a group told by many operations stands once under components. */
function describeRefusals(operation: Operation, shared: SharedAnswers): JsonSchema {
  const codes = [
    ...new Set([...commonRefusals.filter((code) => mayRefuse(operation, code)), ...operation.refusals]),
  ].sort();
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) byStatus.set(refusals[code].status, [...(byStatus.get(refusals[code].status) ?? []), code]);
  const answers = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, group]) => [String(status), shareAnswer(group, shared)]);
  return Object.fromEntries(answers) as JsonSchema;
}

function shareAnswer(group: readonly RefusalCode[], shared: SharedAnswers): JsonSchema {
  const name = group.join('.');
  const code = { type: 'object', properties: { code: { type: 'string', enum: group } }, required: ['code'] };
  shared.answers[name] = {
    description: group.map((one) => `${one}: ${refusals[one].en.title}`).join('; '),
    content: { 'application/problem+json': { schema: { allOf: [shared.problemRef, code] } } },
  };
  return { $ref: `#/components/responses/${name}` };
}

function mayRefuse(operation: Operation, code: RefusalCode): boolean {
  if (code === 'key-missing' || code === 'key-reused') return operation.method !== 'get';
  if (code === 'not-signed-in' || code === 'not-allowed') return operation.permission !== 'public';
  return true;
}
