import { recordAudit } from '@unisono/accounts/server';
import { inTransaction } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import type { Pool } from 'pg';
import type { ImportKind } from '../mapping/import-kind.ts';
import type { ImportCounts } from './import.schema.ts';

/** Says that an import is done and what it came to; its problems are put in the order of the file. */
export async function finishImport(
  pool: Pool,
  { id, kind, name, actor, at }: { id: string; kind: ImportKind; name: string; actor: Actor | null; at: Date },
  counts: ImportCounts,
): Promise<void> {
  await inTransaction(pool, async (sql) => {
    const done = await sql(
      `update import set status = 'done', counts = $2::jsonb, finished_at = $3 where id = $1 and status = 'applying' returning 1`,
      [id, JSON.stringify(counts), at],
    );
    if (done.length === 0) return;
    await sql(
      `with taken as (delete from import_problem where import_id = $1 returning *)
       insert into import_problem (import_id, ordinal, row, field, reason, severity, details)
       select import_id, row_number() over (order by row, field, reason, ordinal), row, field, reason, severity, details from taken`,
      [id],
    );
    await sql('delete from import_link where import_id = $1', [id]);
    await recordAudit(sql, actor, {
      action: 'import.applied',
      subject: 'import',
      subjectId: id,
      details: { kind, name, ...counts },
    });
  });
}
