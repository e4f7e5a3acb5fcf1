import type { Database } from '@unisono/database/pools';
import type { DemoStatus } from './demo.schema.ts';

const making = new WeakMap<Database, DemoStatus>();

/** Progress of a demo that this process is making; it lives as long as the transaction that makes it. */
export function progressOf(database: Database): DemoStatus | undefined {
  return making.get(database);
}

export function reportProgress(database: Database, status: DemoStatus | undefined): void {
  if (status) making.set(database, status);
  else making.delete(database);
}
