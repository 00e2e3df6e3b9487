import { z } from 'zod';

/** A JSON Schema node as zod writes it; only what is walked here is named. */
export type JsonSchema = { [key: string]: unknown };

type Direction = 'input' | 'output';

const local = '#/$defs/';
const prefix = '#/components/schemas/';

/**
 * Collects named schemas (`.meta({ id })`) as components. What a client sends and what it receives may differ for one
 * name (defaults, transforms): the received form keeps the name, a differing sent form is called `NameInput`.
 */
export function createComponents() {
  const output = new Map<string, JsonSchema>();
  const input = new Map<string, JsonSchema>();

  function toSchema(schema: z.ZodType, direction: Direction): JsonSchema {
    const json = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: direction,
      reused: 'inline',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        // An answer may gain a field without breaking anyone, so the document does not close the object.
        if (direction === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    }) as JsonSchema;
    const { $schema: _dialect, $defs, ...own } = json;
    const store = direction === 'output' ? output : input;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>))
      store.set(name, withoutId(definition));
    const id = typeof own.id === 'string' ? own.id : undefined;
    if (id === undefined) return own;
    store.set(id, withoutId(own));
    return { $ref: `#/$defs/${id}` };
  }

  /** Settles the names, then rewrites every reference below `document` to them. */
  function finish(document: JsonSchema): { document: JsonSchema; schemas: Record<string, JsonSchema> } {
    const sent = new Set([...input.keys()].filter((name) => output.has(name) && !isSame(name)));
    const nameOf = (name: string, direction: Direction) =>
      direction === 'input' && sent.has(name) ? `${name}Input` : name;
    const schemas = new Map<string, JsonSchema>();
    for (const [name, schema] of input)
      schemas.set(nameOf(name, 'input'), rewrite(schema, 'input', nameOf) as JsonSchema);
    for (const [name, schema] of output) schemas.set(name, rewrite(schema, 'output', nameOf) as JsonSchema);
    const sorted = [...schemas].sort(([a], [b]) => (a < b ? -1 : 1));
    return { document: rewrite(document, 'output', nameOf) as JsonSchema, schemas: Object.fromEntries(sorted) };
  }

  /** Two forms are the same only if everything they refer to is the same too. */
  function isSame(name: string, seen: Set<string> = new Set()): boolean {
    if (seen.has(name)) return true;
    seen.add(name);
    const [sentForm, receivedForm] = [JSON.stringify(input.get(name)), JSON.stringify(output.get(name))];
    if (sentForm !== receivedForm) return false;
    return [...(sentForm ?? '').matchAll(/"#\/\$defs\/([^"]+)"/g)].every((match) => isSame(match[1] ?? '', seen));
  }

  return { toSchema, finish };
}

/** Marks a part of the document as sent by the client; the mark is gone after `finish`. */
export const sentByClient = (schema: JsonSchema): JsonSchema => ({ ...schema, 'x-direction': 'input' });

function withoutId(schema: JsonSchema): JsonSchema {
  const { id: _id, $id: _address, ...rest } = schema;
  return rest;
}

function rewrite(node: unknown, direction: Direction, nameOf: (name: string, direction: Direction) => string): unknown {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, direction, nameOf));
  if (node === null || typeof node !== 'object') return node;
  const { 'x-direction': mark, ...rest } = node as JsonSchema;
  const inside = mark === 'input' ? 'input' : direction;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      if (key !== '$ref' || typeof value !== 'string') return [key, rewrite(value, inside, nameOf)];
      return [key, value.startsWith(local) ? prefix + nameOf(value.slice(local.length), inside) : value];
    }),
  );
}
