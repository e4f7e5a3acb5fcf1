import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { advisoryLockKey } from '../sql/advisory-lock.ts';

/** Held by the one server of the folder. */
const SERVER = advisoryLockKey('unisono server');
/** Shared by every process that uses the folder's Postgres; alone by the one that stops it. */
const IN_USE = advisoryLockKey('unisono in use');
/** A killed server's connection takes a moment to be noticed. */
const SERVER_GONE_WITHIN = 3_000;

/** Says that this process uses Postgres; waits while another is about to stop it. */
export async function lockInUse(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1::bigint)', [IN_USE]);
}

/** Whether this process is now the only one; then nobody new gets in until the connection ends. */
export async function lockToStop(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1::bigint)', [IN_USE]);
  return tryLock(client, IN_USE);
}

/** Whether this process is now the one server of the folder. */
export async function lockAsServer(client: Client): Promise<boolean> {
  for (const deadline = Date.now() + SERVER_GONE_WITHIN; ; await pause(100)) {
    if (await tryLock(client, SERVER)) return true;
    if (Date.now() > deadline) return false;
  }
}

/** Whether some other process is the server. */
export async function serverRuns(client: Client): Promise<boolean> {
  if (!(await tryLock(client, SERVER))) return true;
  await client.query('select pg_advisory_unlock($1::bigint)', [SERVER]);
  return false;
}

async function tryLock(client: Client, key: string): Promise<boolean> {
  const answer = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1::bigint) as got', [key]);
  return answer.rows[0]?.got === true;
}
