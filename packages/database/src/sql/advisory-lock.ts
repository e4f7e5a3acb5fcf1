import { createHash } from 'node:crypto';
import type { Sql } from './sql.ts';

/** PostgreSQL's advisory locks are numbered; a name becomes the first 64 bits of its SHA-256, as decimal text. */
export function advisoryLockKey(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE(0).toString();
}

/** Waits for the lock `name` and holds it until the current transaction ends. */
export async function lockForTransaction(sql: Sql, name: string): Promise<void> {
  await sql('select pg_advisory_xact_lock($1::bigint)', [advisoryLockKey(name)]);
}

/** Runs `work` while the connection behind `sql` holds the lock `name`; waits for it first. */
export async function withAdvisoryLock<Result>(sql: Sql, name: string, work: () => Promise<Result>): Promise<Result> {
  const key = advisoryLockKey(name);
  await sql('select pg_advisory_lock($1::bigint)', [key]);
  try {
    return await work();
  } finally {
    await sql('select pg_advisory_unlock($1::bigint)', [key]);
  }
}
