import { sqlOf } from '@unisono/database/sql';
import type { Actor, VerbContext } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';
import { presentImportDetails, type BatchRow } from './import.presenter.ts';
import type { ImportDetails } from './import.schema.ts';

/** Of ten million rows; beyond, the latest. */
const MOST_BATCHES = 500;

/** One import with its columns, the beginning of its file and the map that is guessed for it. */
export async function readImport(
  ctx: Pick<VerbContext, 'em' | 'now'> & { actor: Actor },
  { id }: { id: string },
): Promise<ImportDetails> {
  const sql = sqlOf(ctx.em);
  const row = await findOwnImport(sql, id, ctx.actor);
  const kept = await sql('select 1 from import_chunk where import_id = $1 limit 1', [id]);
  const batches = await sql<BatchRow>(
    `select ordinal, part, first_row, last_row, counts, recorded_at, undone_at from import_batch
     where import_id = $1 and part <> 'links' order by ordinal desc limit ${MOST_BATCHES}`,
    [id],
  );
  return presentImportDetails(row, batches, kept.length > 0, ctx.now());
}
