import { answerOf } from '../../app/api.ts';
import type { ImportReport } from './import-queries.ts';

/** Text is told as text; a workbook or an unknown ending travels as plain bytes. */
export const contentTypeOf = (fileName: string): string =>
  /\.(csv|tsv|txt)$/i.test(fileName) ? 'text/csv' : 'application/octet-stream';

/** Sends the file as the browser reads it from disk, never as one string in memory; answers when it is imported. */
export const sendFile = (importId: string, file: File, key: string, signal: AbortSignal): Promise<ImportReport> =>
  answerOf<ImportReport>(
    fetch(`/api/imports/${encodeURIComponent(importId)}/file`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'content-type': contentTypeOf(file.name), 'Idempotency-Key': key },
      body: file,
      signal,
    }).then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body as ImportReport, response } : { error: body, response };
    }),
  );
