interface BriefCacheOptions<V> {
  /** Loads many keys in one statement; a key without a value is left out of the answer. */
  readonly loadMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;
  /** How long a value may be used after its load began, milliseconds. */
  readonly lifeMs: number;
  readonly maxEntries: number;
  /** A steady clock in milliseconds. */
  readonly nowMs?: () => number;
}

/**
 * Remembers what was just read, and gathers the misses of one turn of the event loop into one statement: a crowd
 * that arrives together costs one query. Only values that exist are kept, so that guesses cannot fill the memory.
 */
export const createBriefCache = <V>(options: BriefCacheOptions<V>): ((key: string) => Promise<V | null>) => {
  const { loadMany, lifeMs, maxEntries, nowMs = () => performance.now() } = options;
  const kept = new Map<string, { readonly value: V; readonly untilMs: number }>();
  let gathered: { readonly keys: Set<string>; readonly answer: Promise<ReadonlyMap<string, V>> } | null = null;

  const keep = (values: ReadonlyMap<string, V>, untilMs: number): void => {
    for (const [key, value] of values) {
      kept.delete(key);
      kept.set(key, { value, untilMs });
    }
    // A map keeps the order of insertion: the first entries are the oldest.
    for (const key of kept.keys()) {
      if (kept.size <= maxEntries) break;
      kept.delete(key);
    }
  };
  const gather = (): { readonly keys: Set<string>; readonly answer: Promise<ReadonlyMap<string, V>> } => {
    const keys = new Set<string>();
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      gathered = null;
      const startedMs = nowMs();
      const values = await loadMany([...keys]);
      keep(values, startedMs + lifeMs);
      return values;
    });
    return { keys, answer };
  };
  return async (key) => {
    const known = kept.get(key);
    if (known && nowMs() < known.untilMs) return known.value;
    gathered ??= gather();
    gathered.keys.add(key);
    return (await gathered.answer).get(key) ?? null;
  };
};
