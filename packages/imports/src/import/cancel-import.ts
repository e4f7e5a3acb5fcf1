import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';
import { removeFile } from './stored-file.ts';

/**
 * Gives an import up: work that runs is stopped and leaves nothing behind, and the file is removed.
 * @throws ConflictError `import-done` when everything is recorded already
 */
export async function cancelImport(
  ctx: Pick<VerbContext, 'em' | 'now'> & { actor: Actor },
  { id }: { id: string },
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    if (row.status === 'done') throw new ConflictError('import-done');
    if (row.status === 'cancelled') return;

    await sql(`update import set status = 'cancelled', finished_at = $2 where id = $1`, [id, ctx.now()]);
    await sql('delete from import_problem where import_id = $1', [id]);
    await removeFile(sql, id);
    await recordAudit(sql, ctx.actor, { action: 'import.cancelled', subject: 'import', subjectId: id });
  });
}
