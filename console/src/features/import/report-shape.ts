import type { WaterfallItem } from '@fairground/ui/Waterfall.tsx';
import type { ImportReport } from './import-queries.ts';

/** Share of the file that has been read, 0 to 1; null while its size is not known. */
export const shareRead = (report: Pick<ImportReport, 'bytesRead' | 'bytesTotal'>): number | null => {
  if (report.bytesTotal === null) return null;
  return report.bytesTotal === 0 ? 1 : Math.min(1, report.bytesRead / report.bytesTotal);
};

/** Read, less rejected, is accepted; accepted falls into created, updated and unchanged. */
export const waterfallOf = (
  report: Pick<ImportReport, 'read' | 'accepted' | 'rejected'>,
  words: (id: 'read' | 'rejected' | 'accepted') => string,
): WaterfallItem[] => [
  { id: 'read', label: words('read'), amount: report.read, kind: 'sum' },
  { id: 'rejected', label: words('rejected'), amount: report.rejected, kind: 'out' },
  { id: 'accepted', label: words('accepted'), amount: report.accepted, kind: 'sum' },
];

/** Reasons with their counts, the most frequent first, then by name so that two reports compare line by line. */
export const reasonsOf = (report: Pick<ImportReport, 'rejectedByReason'>): ReadonlyArray<readonly [string, number]> =>
  Object.entries(report.rejectedByReason)
    .filter(([, count]) => count > 0)
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one.localeCompare(other));

/** 1,536 -> 1.5 KB; steps of 1,024. */
export const byteWords = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  let size = bytes;
  let unit: (typeof units)[number] = 'B';
  for (const next of units) {
    unit = next;
    if (size < 1024 || next === 'GB') break;
    size /= 1024;
  }
  return `${size >= 100 || unit === 'B' ? Math.round(size) : size.toFixed(1)} ${unit}`;
};

/** Whole seconds an import took, at least 1; null while it runs. */
export const secondsOf = (report: Pick<ImportReport, 'startedAt' | 'finishedAt'>): number | null =>
  report.finishedAt === null
    ? null
    : Math.max(1, Math.round((Date.parse(report.finishedAt) - Date.parse(report.startedAt)) / 1000));
