/**
 * The certificate library builds itself with decorators and expects the host to bring the metadata calls of an old
 * Reflect proposal. Three calls over a WeakMap are all it uses, so they stand here instead of another dependency.
 */
type Metadata = Map<unknown, unknown>;

const metadataOf = new WeakMap<object, Metadata>();

function defineMetadata(key: unknown, value: unknown, target: object): void {
  const known: Metadata = metadataOf.get(target) ?? new Map();
  metadataOf.set(target, known.set(key, value));
}

function getOwnMetadata(key: unknown, target: object): unknown {
  return metadataOf.get(target)?.get(key);
}

function getMetadata(key: unknown, target: object): unknown {
  for (let link: object | null = target; link !== null; link = Reflect.getPrototypeOf(link)) {
    if (metadataOf.get(link)?.has(key)) return getOwnMetadata(key, link);
  }
  return undefined;
}

/** Adds the calls where the host lacks them; call it before the library is loaded. */
export function provideReflectMetadata(): void {
  if ('getMetadata' in Reflect) return;
  Object.assign(Reflect, { defineMetadata, getOwnMetadata, getMetadata });
}
