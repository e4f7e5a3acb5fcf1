import type { Sql } from '@unisono/database/sql';
import { addJob, type Job } from '@unisono/rpc/jobs';
import { z } from 'zod';

/** What the job is called, for those who ask for it; `closeWavesJob` does it. */
export const CLOSE_WAVES = { name: 'surveys.close-waves', payload: z.object({}) } satisfies Pick<
  Job<unknown>,
  'name' | 'payload'
>;

/** Has protected waves closed and released when their window is over. */
export async function awaitClose(sql: Sql, closesAt: Date): Promise<void> {
  await addJob(sql, CLOSE_WAVES, {}, { key: `${CLOSE_WAVES.name} ${closesAt.toISOString()}`, runAt: closesAt });
}
