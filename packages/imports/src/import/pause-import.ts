import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';

/**
 * Has the recording of an import rest after what has landed; the batch under way leaves nothing and is done again later.
 * @throws ConflictError `import-not-running`
 */
export async function pauseImport(
  ctx: Pick<VerbContext, 'em'> & { actor: Actor },
  { id }: { id: string },
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    if (row.status === 'paused') return;
    if (row.status !== 'applying') throw new ConflictError('import-not-running', { details: { status: row.status } });
    await sql(`update import set status = 'paused' where id = $1`, [id]);
    await recordAudit(sql, ctx.actor, { action: 'import.paused', subject: 'import', subjectId: id });
  });
}
