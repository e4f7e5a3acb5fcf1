import type { Database } from '@unisono/database/pools';

/** What a job gets when it runs: the pools, the clock, and a signal that asks it to come to an end. */
export interface JobContext {
  readonly database: Database;
  readonly now: () => Date;
  /** Aborted when the server stops; a job that stops early must leave itself to be run again. */
  readonly signal: AbortSignal;
}

/**
 * Work that outlives a request. It may run more than once (a server may die in the middle), so `run` is
 * idempotent: it looks at what is there and does the rest.
 */
export interface Job<Payload> {
  /** Stable: jobs of an older version wait in the database under it ("imports.apply"). */
  readonly name: string;
  readonly payload: { parse(value: unknown): Payload };
  run(context: JobContext, payload: Payload): Promise<void>;
}
