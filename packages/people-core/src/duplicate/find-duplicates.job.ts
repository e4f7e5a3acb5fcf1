import { inTransaction, sqlOf } from '@unisono/database/sql';
import { addJob, type Job } from '@unisono/rpc/jobs';
import { comparePeople } from './compare-people.ts';
import { FIND_DUPLICATES } from './find-duplicates.ts';

const AT_ONCE = 2000;
const ONCE_A_DAY = 24 * 60 * 60 * 1000;

/** Compares all who wait for it, and asks to be run again in a day, for whoever was changed in another way. */
export const findDuplicatesJob: Job<Record<string, never>> = {
  ...FIND_DUPLICATES,
  async run({ database, now, signal }) {
    while (!signal.aborted) {
      const taken = await inTransaction(database.worker, (sql) => comparePeople(sql, AT_ONCE));
      if (taken === 0) break;
    }
    const runAt = signal.aborted ? now() : new Date(now().getTime() + ONCE_A_DAY);
    await addJob(sqlOf(database.orm.em.fork()), FIND_DUPLICATES, {}, { key: `${FIND_DUPLICATES.name} daily`, runAt });
  },
};
