import { useRef, useState } from 'react';
import { answerOf, api, keyed } from '../../app/api.ts';
import { isWorthRetrying } from '../../app/failure.ts';
import { newId } from '../../app/ids.ts';
import { queryClient } from '../../app/query-client.ts';
import { type ImportReport, importQuery, importsQuery } from './import-queries.ts';
import { sendFile } from './send-file.ts';

export interface ImportWish {
  readonly mapping: string;
  readonly file: File;
  readonly isDryRun: boolean;
}

/** One import with its id and both keys, made before anything is sent and kept through every retry. */
interface Attempt extends ImportWish {
  readonly id: string;
  readonly announceKey: string;
  readonly fileKey: string;
}

const sameWish = (one: ImportWish, other: ImportWish): boolean =>
  one.file === other.file && one.mapping === other.mapping && one.isDryRun === other.isDryRun;

/** Announces an import, then streams the file. After an attempt of unknown outcome the same ids are sent again. */
export const useImport = (onAnnounced: (importId: string) => void) => {
  const attempt = useRef<Attempt | null>(null);
  const stop = useRef<AbortController | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const keep = (report: ImportReport): void => {
    queryClient.setQueryData(importQuery(report.id).queryKey, report);
    void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true });
  };
  const announceAndSend = async ({ id, mapping, file, isDryRun, announceKey, fileKey }: Attempt): Promise<void> => {
    const body = { id, mapping, fileName: file.name.slice(-200), bytes: file.size, isDryRun };
    keep(await answerOf(api.POST('/api/imports', { params: { header: keyed(announceKey) }, body })));
    onAnnounced(id);
    stop.current = new AbortController();
    keep(await sendFile(id, file, fileKey, stop.current.signal));
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
  };
  const run = async (wish: ImportWish): Promise<void> => {
    if (attempt.current === null || !sameWish(attempt.current, wish))
      attempt.current = { ...wish, id: newId(), announceKey: newId(), fileKey: newId() };
    setIsSending(true);
    setFailure(null);
    try {
      await announceAndSend(attempt.current);
      attempt.current = null;
    } catch (error) {
      const id = attempt.current?.id;
      if (!isWorthRetrying(error)) attempt.current = null;
      setFailure(error);
      if (id) void queryClient.invalidateQueries({ queryKey: importQuery(id).queryKey });
    } finally {
      setIsSending(false);
    }
  };
  return {
    run: (wish: ImportWish): void => void run(wish),
    stop: (): void => stop.current?.abort(),
    isSending,
    failure,
  };
};
