import type { Sql } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import { applyImportJob } from './apply-import.job.ts';
import { checkImportJob } from './check-import.job.ts';
import type { Working } from './import-status.ts';
import { undoImportJob } from './undo-import.job.ts';

const JOBS = { checking: checkImportJob, applying: applyImportJob, undoing: undoImportJob } as const;

/**
 * Asks for the work on every import that was not finished when a server ended, however often it was tried: each batch
 * that landed is one less to do. Where another server is at it, whoever comes second finds that and leaves it.
 */
export async function takeUpImports(sql: Sql): Promise<void> {
  const waiting = await sql<{ id: string; status: Working }>(
    'select id, status from import where status = any ($1) and account_id is not null',
    [Object.keys(JOBS)],
  );
  for (const { id, status } of waiting)
    await addJob(sql, JOBS[status], { importId: id }, { key: `import ${id} start` });
}
