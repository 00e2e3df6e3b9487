/** Why a row was not taken. Codes are part of the report and of the rejected-rows file; they never quote the row. */
export const rejectReasons = [
  'wrong-field-count',
  'unclosed-quote',
  'stray-quote',
  'too-long',
  'nul-byte',
  'bad-encoding',
  'missing-key',
  'bad-key',
  'duplicate-key-in-file',
  'missing-value',
  'bad-text',
  'bad-integer',
  'bad-decimal',
  'bad-boolean',
  'bad-date',
  'bad-enum',
  'bad-mobile',
  'bad-email',
  'out-of-range',
  'other-organisation',
  'customer-erased',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** One rejected row; `column` is the mapped column that caused it, empty where the whole row did. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: RejectReason;
  readonly column: string;
  readonly raw: string;
}
