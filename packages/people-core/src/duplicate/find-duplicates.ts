import type { Sql } from '@unisono/database/sql';
import { addJob, type Job } from '@unisono/rpc/jobs';
import { z } from 'zod';

/** What the job is called, for those who ask for it; `findDuplicatesJob` does it. */
export const FIND_DUPLICATES = { name: 'people.find-duplicates', payload: z.object({}) } satisfies Pick<
  Job<unknown>,
  'name' | 'payload'
>;

/** Has whoever came or was changed in this transaction compared, once it is committed. */
export async function findDuplicatesSoon(sql: Sql): Promise<void> {
  await addJob(sql, FIND_DUPLICATES, {}, { key: FIND_DUPLICATES.name });
}
