import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import { ConflictError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';
import type { ImportStatus } from './import-status.ts';
import { requireKindAllowed } from './require-kind-allowed.ts';
import { undoImportJob } from './undo-import.job.ts';

/** Where nobody works on an import any more, and batches of it may have landed. */
export const UNDOABLE: readonly ImportStatus[] = ['paused', 'done', 'failed', 'cancelled'];

/**
 * Has everything taken back that an import did, in the background. Asking again changes nothing.
 * @throws ConflictError `import-not-undoable` while it is worked on, or where nothing of it has landed
 */
export async function undoImport(
  ctx: Pick<VerbContext, 'em'> & { actor: Actor },
  { id }: { id: string },
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    requireKindAllowed(row.kind, ctx.actor);
    if (row.status === 'undoing' || row.status === 'undone') return;
    const landed = await sql(
      `select 1 from import_batch where import_id = $1 and part <> 'links' and undone_at is null limit 1`,
      [id],
    );
    if (!UNDOABLE.includes(row.status) || landed.length === 0) {
      throw new ConflictError('import-not-undoable', { details: { status: row.status } });
    }
    await sql(
      `update import set status = 'undoing', refusal = null, phase = null, rows_done = 0, rows_of = null, started_at = null,
         attempts = 0, finished_at = null where id = $1`,
      [id],
    );
    await addJob(sql, undoImportJob, { importId: id }, { key: `import ${id}` });
    await recordAudit(sql, ctx.actor, { action: 'import.undo-asked', subject: 'import', subjectId: id });
  });
}
