import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import { ConflictError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { applyImportJob } from './apply-import.job.ts';
import { findOwnImport } from './find-import.ts';
import { requireKindAllowed } from './require-kind-allowed.ts';

/**
 * Has a paused import go on after the last batch that landed.
 * @throws ConflictError `import-not-paused`
 */
export async function resumeImport(
  ctx: Pick<VerbContext, 'em'> & { actor: Actor },
  { id }: { id: string },
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    requireKindAllowed(row.kind, ctx.actor);
    if (row.status === 'applying') return;
    if (row.status !== 'paused') throw new ConflictError('import-not-paused', { details: { status: row.status } });
    await sql(`update import set status = 'applying', phase = null, started_at = null, attempts = 0 where id = $1`, [
      id,
    ]);
    await addJob(sql, applyImportJob, { importId: id }, { key: `import ${id}` });
    await recordAudit(sql, ctx.actor, { action: 'import.resumed', subject: 'import', subjectId: id });
  });
}
