/** Where a page ended in a list ordered by time and id. */
export interface Cursor {
  /** ISO instant with all its digits, as rows carry it. */
  readonly at: string;
  readonly id: string;
}

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A day that no calendar has (30 February) is moved on by the parser and then reads differently. */
const isInstant = (at: string): boolean => {
  const ms = Date.parse(at);
  return !Number.isNaN(ms) && at >= '1900' && new Date(ms).toISOString().slice(0, 19) === at.slice(0, 19);
};

export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** Null where there is none, or where what was sent is no cursor of ours: the list then begins anew. */
export const readCursor = (words: string | undefined): Cursor | null => {
  const [, at, id] = pattern.exec(Buffer.from(words ?? '', 'base64url').toString('utf8')) ?? [];
  return at !== undefined && id !== undefined && isInstant(at) ? { at, id } : null;
};
