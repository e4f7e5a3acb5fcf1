import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { today } from '@unisono/people-core/server';
import { addJob } from '@unisono/rpc/jobs';
import { ConflictError, InvalidInputError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { checkMap } from '../mapping/check-map.ts';
import { findOwnImport } from './find-import.ts';
import type { CheckImportInput } from './import.schema.ts';
import { checkImportJob } from './check-import.job.ts';
import { requireKindAllowed } from './require-kind-allowed.ts';

const CHECKABLE = ['uploaded', 'checked', 'failed', 'undone'];

/**
 * Confirms the map of an uploaded file and has it checked in the background: what it would do, and what is wrong.
 * @throws RefusedMapError when the map does not fit the file's columns
 * @throws ConflictError `import-busy` while it is worked on or after its end; `import-file-gone`
 * @throws InvalidInputError `full-not-people`
 */
export async function checkImport(
  ctx: Pick<VerbContext, 'em' | 'now'> & { actor: Actor },
  { id, map, mode, asOf }: CheckImportInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    requireKindAllowed(row.kind, ctx.actor);
    if (!CHECKABLE.includes(row.status)) throw new ConflictError('import-busy', { details: { status: row.status } });
    const kept = await sql('select 1 from import_chunk where import_id = $1 limit 1', [id]);
    if (kept.length === 0) throw new ConflictError('import-file-gone');
    checkMap(row.kind, map, row.shape.columns);
    if (mode === 'full' && row.kind !== 'people') throw new InvalidInputError('full-not-people', { field: 'mode' });
    const day = mode === 'full' ? (asOf ?? (await today(sql, ctx.now()))) : null;

    await sql(
      `update import set status = 'checking', map = $2::jsonb, mode = $3, as_of = $4, counts = null, refusal = null,
         endings = null, allowed_endings = null, undone = null, phase = null, rows_done = 0, rows_of = null,
         rows_before = 0, started_at = null, attempts = 0, finished_at = null where id = $1`,
      [id, JSON.stringify(map), mode, day],
    );
    await addJob(sql, checkImportJob, { importId: id }, { key: `import ${id}` });
    await recordAudit(sql, ctx.actor, { action: 'import.check-asked', subject: 'import', subjectId: id });
  });
}
