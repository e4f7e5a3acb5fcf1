import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { ConflictError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';
import { sumOfBatches } from '../batches/sum-of-batches.ts';
import type { ImportStatus } from './import-status.ts';
import { removeFile } from './stored-file.ts';

const ENDED: readonly ImportStatus[] = ['done', 'undoing', 'undone'];

/**
 * Gives an import up, and its file is removed. The batch under way leaves nothing behind; those that have landed stay, and
 * its counts say what they came to: `undoImport` takes them back.
 * @throws ConflictError `import-done` when everything is recorded already
 */
export async function cancelImport(
  ctx: Pick<VerbContext, 'em' | 'now'> & { actor: Actor },
  { id }: { id: string },
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    if (ENDED.includes(row.status)) throw new ConflictError('import-done');
    if (row.status === 'cancelled') return;

    const landed = await sumOfBatches(sql, id, row.run);
    await sql(`update import set status = 'cancelled', counts = $3::jsonb, finished_at = $2 where id = $1`, [
      id,
      ctx.now(),
      landed && JSON.stringify(landed),
    ]);
    await sql('delete from import_problem where import_id = $1', [id]);
    await sql('delete from import_link where import_id = $1', [id]);
    await removeFile(sql, id);
    await recordAudit(sql, ctx.actor, {
      action: 'import.cancelled',
      subject: 'import',
      subjectId: id,
      details: { ...landed },
    });
  });
}
