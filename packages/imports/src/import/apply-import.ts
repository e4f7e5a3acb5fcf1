import { recordAudit } from '@unisono/accounts/server';
import { sqlOf } from '@unisono/database/sql';
import { addJob } from '@unisono/rpc/jobs';
import { ConflictError, type Actor, type VerbContext } from '@unisono/rpc/server';
import { endingsNeedWord } from '../batches/endings-need-word.ts';
import { applyImportJob } from './apply-import.job.ts';
import { findOwnImport } from './find-import.ts';
import type { ApplyImportInput } from './import.schema.ts';
import { requireKindAllowed } from './require-kind-allowed.ts';

/**
 * Has a checked file recorded in the background, in batches that land whole. Asking again while it runs, or after it is
 * done, changes nothing.
 * @throws ConflictError `import-not-checked`; `too-many-endings` where a full file would end many ties and nobody said
 * that number
 */
export async function applyImport(
  ctx: Pick<VerbContext, 'em'> & { actor: Actor },
  { id, strict, endings }: ApplyImportInput,
): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const sql = sqlOf(em);
    const row = await findOwnImport(sql, id, ctx.actor, true);
    requireKindAllowed(row.kind, ctx.actor);
    if (row.status === 'applying' || row.status === 'done') return;
    if (row.status !== 'checked') throw new ConflictError('import-not-checked', { details: { status: row.status } });

    if (row.endings && endingsNeedWord(row.endings) && endings !== row.endings.missing) {
      throw new ConflictError('too-many-endings', { field: 'endings', details: { ...row.endings } });
    }
    await sql(
      `update import set status = 'applying', run = run + 1, strict = $2, allowed_endings = $3, phase = null, rows_done = 0,
         started_at = null, attempts = 0 where id = $1`,
      [id, strict, endings ?? null],
    );
    await addJob(sql, applyImportJob, { importId: id }, { key: `import ${id}` });
    await recordAudit(sql, ctx.actor, {
      action: 'import.apply-asked',
      subject: 'import',
      subjectId: id,
      details: { strict, endings: endings ?? null },
    });
  });
}
