import type { Database } from '@unisono/database/pools';
import { sqlOf } from '@unisono/database/sql';
import { takeUpImports } from '@unisono/imports/server';
import { FIND_DUPLICATES } from '@unisono/people-core/server';
import { addJob } from '@unisono/rpc/jobs';
import { CLOSE_WAVES, OPEN_OCCURRENCES } from '@unisono/surveys/server';

/**
 * What came round while no server ran: waves that were to be closed are closed, keys that outlived theirs destroyed, and
 * what is not over is opened; imports that were under way go on, and whoever was changed is compared with the others. From
 * then on each time asks for the next.
 */
export async function doWhatCameRound(database: Database): Promise<void> {
  const sql = sqlOf(database.orm.em.fork());
  await takeUpImports(sql);
  for (const job of [CLOSE_WAVES, OPEN_OCCURRENCES, FIND_DUPLICATES]) {
    await addJob(sql, job, {}, { key: `${job.name} start` });
  }
}
