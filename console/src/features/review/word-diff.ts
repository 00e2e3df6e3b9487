/** One run of a comparison: words both versions share, or words only one of them has. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words in the reading of the language: Chinese has no spaces, so that the browser's own segmenter finds them. */
const splitWords = (text: string, language: string): string[] => {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].map((part) => part.segment);
};

/** Lengths of the longest common run of words from each pair of places to the ends. */
const commonLengths = (before: readonly string[], now: readonly string[]): Uint16Array[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    const below = table[i + 1];
    if (!row || !below) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
};

const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const runs: DiffPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.kind === part.kind) runs[runs.length - 1] = { kind: part.kind, words: last.words + part.words };
    else runs.push(part);
  }
  return runs;
};

/** Words that stay between two changes and are this short make the eye jump; they are told as changed with their neighbours. */
const islandMax = 1;

/** A lone shared mark or particle between two changed runs joins them. */
const withoutIslands = (runs: readonly DiffPart[]): DiffPart[] =>
  joined(
    runs
      .flatMap((run, index): DiffPart[] => {
        const isIsland =
          run.kind === 'same' && run.words.trim().length <= islandMax && index > 0 && index < runs.length - 1;
        return isIsland
          ? [
              { kind: 'gone', words: run.words },
              { kind: 'new', words: run.words },
            ]
          : [run];
      })
      .reduce<DiffPart[]>(sortRun, []),
  );

/** Inside one changed stretch, what is gone stands before what is new. */
const sortRun = (sorted: DiffPart[], part: DiffPart): DiffPart[] => {
  const last = sorted.at(-1);
  if (part.kind === 'gone' && last?.kind === 'new') {
    const beforeNew = sorted.at(-2);
    if (beforeNew?.kind === 'gone')
      return [...sorted.slice(0, -2), { kind: 'gone', words: beforeNew.words + part.words }, last];
    return [...sorted.slice(0, -1), part, last];
  }
  if (last && last.kind === part.kind)
    return [...sorted.slice(0, -1), { kind: part.kind, words: last.words + part.words }];
  return [...sorted, part];
};

/** Above this many word pairs a comparison is told whole, before and after: the reader sees it, and the page stays quick. */
const pairsMax = 4_000_000;

/** What changed from one text to the next, word by word. */
export const diffWords = (before: string, now: string, language: string): DiffPart[] => {
  if (before === now) return before === '' ? [] : [{ kind: 'same', words: now }];
  const old = splitWords(before, language);
  const fresh = splitWords(now, language);
  if (old.length * fresh.length > pairsMax)
    return [
      { kind: 'gone', words: before },
      { kind: 'new', words: now },
    ];
  const table = commonLengths(old, fresh);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const [gone, added] = [old[i], fresh[j]];
    if (gone !== undefined && gone === added) {
      parts.push({ kind: 'same', words: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (added === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      parts.push({ kind: 'gone', words: gone });
      i += 1;
    } else if (added !== undefined) {
      parts.push({ kind: 'new', words: added });
      j += 1;
    }
  }
  return withoutIslands(joined(parts));
};
