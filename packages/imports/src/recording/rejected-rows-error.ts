import { ConflictError } from '@unisono/rpc/server';

/** Rows are rejected and the file was to be recorded whole or not at all. */
export class RejectedRowsError extends ConflictError {
  constructor({ rejected, total }: { readonly rejected: number; readonly total: number }) {
    super('rows-rejected', { details: { rejected, total } });
  }
}
