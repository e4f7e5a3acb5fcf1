import type { Sql } from '@unisono/database/sql';
import { addJob, type Job } from '@unisono/rpc/jobs';
import { z } from 'zod';

/** What the job is called, for those who ask for it; `closeWavesJob` does it. */
export const CLOSE_WAVES = { name: 'surveys.close-waves', payload: z.object({}) } satisfies Pick<
  Job<unknown>,
  'name' | 'payload'
>;

/** A key file that is missing may lie on another server or in a backup: so many days an anonymous wave waits for it. */
const KEYS_AWAITED_DAYS = 7;

/** Until when an anonymous wave whose window is over waits for its keys; then it ends without its answers. */
export function keysAwaitedUntil(closesAt: Date): Date {
  return new Date(closesAt.getTime() + KEYS_AWAITED_DAYS * 86_400_000);
}

/** Has protected waves closed and released when their window is over. */
export async function awaitClose(sql: Sql, closesAt: Date): Promise<void> {
  await addJob(sql, CLOSE_WAVES, {}, { key: `${CLOSE_WAVES.name} ${closesAt.toISOString()}`, runAt: closesAt });
}
