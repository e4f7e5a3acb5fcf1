import { ConflictError } from '@unisono/rpc/server';
import type { FileOutcome } from './record-file.ts';

/** Rows are rejected and the file was to be recorded whole or not at all. */
export class RejectedRowsError extends ConflictError {
  readonly outcome: FileOutcome;
  constructor(outcome: FileOutcome) {
    super('rows-rejected', { details: { rejected: outcome.rejected, total: outcome.total } });
    this.outcome = outcome;
  }
}
