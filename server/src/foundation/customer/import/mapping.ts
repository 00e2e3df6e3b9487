import { parse } from 'yaml';
import { z } from 'zod';
import { refuse } from '../../../kernel/refusal.ts';

/** Sources that the house itself writes: an import may not pretend to be one of them. */
const ownSources = ['self', 'console'];

const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = z.union([word.transform((one) => [one]), z.array(word).min(1)]);

const column = z.strictObject({
  /** Name in the header; further names are alternatives. */
  column: words,
  to: z.enum(['key', 'name', 'mobile', 'email', 'attribute']).default('attribute'),
  /** Name of the attribute; the column's own name by default. */
  name: z.string().trim().min(1).max(60).optional(),
  type: z.enum(['text', 'integer', 'decimal', 'boolean', 'date', 'enum']).default('text'),
  values: z.array(word).min(1).max(1000).optional(),
  yes: words.optional(),
  no: words.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().int().min(1).max(4000).default(200),
  required: z.boolean().default(false),
});

const mappingShape = z.strictObject({
  schema: z.literal('customer-mapping/1'),
  title: z.strictObject({ zh: z.string().min(1).max(80), en: z.string().min(1).max(120) }),
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  kind: z.enum(['person', 'company']).default('person'),
  strict: z.boolean().default(false),
  columns: z.array(column).min(1).max(300),
});

export type MappedColumn = z.output<typeof column>;
/** A checked mapping: exactly one key column, every name once. */
export type Mapping = z.output<typeof mappingShape> & { readonly name: string };

/** Header names meet without regard to case, outer spaces and width of letters. */
export const normalName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

export const attributeName = (one: MappedColumn): string => one.name ?? one.column[0] ?? '';

const wrong = (zh: string, en: string): never => refuse('import-mapping', { params: { detailZh: zh, detailEn: en } });

const twice = (names: readonly string[]): string | undefined =>
  names.find((name, place) => names.indexOf(name) !== place);

const checkColumns = (columns: readonly MappedColumn[]): void => {
  const keys = columns.filter((one) => one.to === 'key').length;
  if (keys !== 1) wrong(`要有一列 to: key，现在有 ${keys} 列`, `exactly one column is to: key, there are ${keys}`);
  for (const to of ['name', 'mobile', 'email']) {
    if (columns.filter((one) => one.to === to).length > 1)
      wrong(`to: ${to} 只能有一列`, `only one column may be to: ${to}`);
  }
  const header = twice(columns.flatMap((one) => one.column.map(normalName)));
  if (header !== undefined) wrong(`列“${header}”写了两次`, `column "${header}" stands there twice`);
  const attributes = columns.filter((one) => one.to === 'attribute');
  const attribute = twice(attributes.map(attributeName));
  if (attribute !== undefined) wrong(`属性“${attribute}”写了两次`, `attribute "${attribute}" stands there twice`);
  const bare = attributes.find((one) => one.type === 'enum' && !one.values);
  if (bare)
    wrong(`“${attributeName(bare)}”是 enum，要写 values`, `"${attributeName(bare)}" is an enum and needs values`);
};

/** Reads a mapping (content/mappings/README.md tells its form); what is wrong in it is refused as `import-mapping`. */
export const readMapping = (name: string, yaml: string): Mapping => {
  let value: unknown;
  try {
    value = parse(yaml);
  } catch {
    return wrong('不是完整的 YAML', 'it is not valid YAML');
  }
  const result = mappingShape.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const place =
      issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys].join('.') : (issue?.path.join('.') ?? '');
    return wrong(`“${place || '整份'}”填得不对`, `"${place || 'the whole'}" is not valid`);
  }
  if (ownSources.includes(result.data.source))
    wrong(`source 不能是 ${result.data.source}`, `source cannot be ${result.data.source}`);
  checkColumns(result.data.columns);
  return { ...result.data, name };
};
