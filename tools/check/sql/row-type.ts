import ts from 'typescript';

/** What a row's property can hold, seen from PostgreSQL. */
export type Kind = 'string' | 'number' | 'boolean' | 'bytes' | 'array' | 'object' | 'unknown' | 'date' | 'bigint';

export type Property = {
  readonly name: string;
  readonly kinds: ReadonlySet<Kind>;
  /** Kinds of the elements where the property is an array. */
  readonly elements: ReadonlySet<Kind>;
  readonly isNullable: boolean;
  readonly isOptional: boolean;
  /** The type as its author wrote it, for the message. */
  readonly written: string;
};

export type RowShape = ReadonlyMap<string, Property>;

/** The properties of `Row` in `sql<Row[]>`, or a sentence that says why they cannot be known. */
export function readRowShape(checker: ts.TypeChecker, argument: ts.TypeNode): RowShape | string {
  const list = checker.getTypeFromTypeNode(argument);
  const row = elementOf(checker, list);
  if (row === null) return `the type argument ${argument.getText()} is no array: write the row type followed by []`;
  if ((row.flags & ts.TypeFlags.Object) === 0 && !row.isIntersection()) {
    return `the row type ${checker.typeToString(row)} has no properties that can be compared: name an object type`;
  }
  const properties = checker.getPropertiesOfType(row);
  if (properties.length === 0) return `the row type ${checker.typeToString(row)} names no columns: list them`;
  return new Map(properties.map((symbol) => [symbol.name, readProperty(checker, symbol, argument)]));
}

function elementOf(checker: ts.TypeChecker, list: ts.Type): ts.Type | null {
  if (!checker.isArrayType(list) && !checker.isTupleType(list)) return null;
  return checker.getTypeArguments(list as ts.TypeReference)[0] ?? null;
}

function readProperty(checker: ts.TypeChecker, symbol: ts.Symbol, place: ts.Node): Property {
  const type = checker.getTypeOfSymbolAtLocation(symbol, place);
  const parts = unionParts(type);
  const solid = parts.filter((part) => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0);
  const elements = solid.flatMap((part) => {
    const element = elementOf(checker, part);
    return element === null ? [] : unionParts(element).map((inner) => kindOf(checker, inner));
  });
  return {
    name: symbol.name,
    kinds: new Set(solid.map((part) => kindOf(checker, part))),
    elements: new Set(elements),
    isNullable: parts.some(
      (part) => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0,
    ),
    isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    written: checker.typeToString(type),
  };
}

/** What a value given to a query can be; of the elements where it is an array. */
export function readValueKinds(checker: ts.TypeChecker, expression: ts.Expression): ReadonlySet<Kind> {
  const solid = unionParts(checker.getTypeAtLocation(expression)).filter(
    (part) => (part.flags & ts.TypeFlags.Null) === 0,
  );
  return new Set(
    solid.flatMap((part) => {
      const element = elementOf(checker, part);
      const inner =
        element === null ? [part] : unionParts(element).filter((one) => (one.flags & ts.TypeFlags.Null) === 0);
      return inner.map((one) => kindOf(checker, one));
    }),
  );
}

const unionParts = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type]);

function kindOf(checker: ts.TypeChecker, type: ts.Type): Kind {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLike) return 'string';
  if (flags & ts.TypeFlags.NumberLike) return 'number';
  if (flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (flags & ts.TypeFlags.BigIntLike) return 'bigint';
  if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return 'unknown';
  // A branded id is `string & { brand }`: it travels as its base.
  if (type.isIntersection())
    return type.types.map((part) => kindOf(checker, part)).find((kind) => kind !== 'object') ?? 'object';
  if (checker.isArrayType(type) || checker.isTupleType(type)) return 'array';
  const name = type.getSymbol()?.name ?? '';
  if (name === 'Uint8Array' || name === 'Buffer') return 'bytes';
  return name === 'Date' ? 'date' : 'object';
}
