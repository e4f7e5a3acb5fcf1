import type { Database } from '@unisono/database/pools';
import { sqlOf } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import { OPEN_OCCURRENCES } from '@unisono/surveys/server';

/** What came round while no server ran and is not over is opened now; from then on each time asks for the next. */
export async function openWhatCameRound(database: Database): Promise<void> {
  await addJob(sqlOf(database.orm.em.fork()), OPEN_OCCURRENCES, {}, { key: `${OPEN_OCCURRENCES.name} start` });
}
