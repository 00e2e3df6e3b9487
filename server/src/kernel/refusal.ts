import type { FieldProblem } from '@fairground/contracts/problem';
import type { RefusalCode, RefusalParams } from '@fairground/contracts/refusals';

interface RefusalOptions {
  readonly params?: RefusalParams;
  readonly errors?: readonly FieldProblem[];
  /**
   * True where the refusal itself must be remembered: the transaction commits (a wrong-password count, a used try)
   * and the same key gets the same refusal again. Otherwise everything rolls back and a retry runs anew.
   */
  readonly isRecorded?: boolean;
}

/** A refusal travels as an exception so that the transaction it stands in rolls back. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly errors: readonly FieldProblem[];
  readonly isRecorded: boolean;
  constructor(code: RefusalCode, options: RefusalOptions = {}) {
    super(code);
    this.code = code;
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
    this.isRecorded = options.isRecorded ?? false;
  }
}

/** Refuses with a code of the closed catalogue (contracts/refusals). */
export const refuse = (code: RefusalCode, options?: RefusalOptions): never => {
  throw new Refusal(code, options);
};

/** Refuses one field of the input, in both languages. `path` like `body.slots.items.3.end`. */
export const refuseField = (path: string, code: string, zh: string, en: string): never =>
  refuse('bad-input', { errors: [{ path, code, zh, en }] });
