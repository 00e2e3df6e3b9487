interface Gathering<V> {
  running: Promise<V>;
  next: Promise<V> | null;
}

/**
 * Requests for the same figures share one count, and never one that began before they came: whoever comes while a
 * count runs waits for the one after it. However many screens ask, at most one count per key runs at a time.
 */
export const createSharedCount = <V>(count: (key: string) => Promise<V>): ((key: string) => Promise<V>) => {
  const gatherings = new Map<string, Gathering<V>>();

  const start = (key: string): Promise<V> => {
    const running = count(key);
    const gathering: Gathering<V> = { running, next: null };
    gatherings.set(key, gathering);
    const leave = (): void => {
      if (gatherings.get(key) === gathering && gathering.next === null) gatherings.delete(key);
    };
    void running.then(leave, leave);
    return running;
  };
  return (key) => {
    const gathering = gatherings.get(key);
    if (!gathering) return start(key);
    gathering.next ??= gathering.running.then(
      () => start(key),
      () => start(key),
    );
    return gathering.next;
  };
};
