import type { Sql } from '@unisono/database/sql';
import type { ImportCounts } from '../import/import.schema.ts';

const sum = (name: string, as = name) => `sum((counts ->> '${name}')::int)::int as "${as}"`;

/** What the batches of a run that stand come to, `rows` being records; null where none has landed. */
export async function sumOfBatches(sql: Sql, importId: string, run: number): Promise<ImportCounts | null> {
  const names = ['total', 'new', 'unchanged', 'corrected', 'rejected', 'warnings', 'unitsMade', 'ended'];
  const [landed] = await sql<ImportCounts>(
    `select ${[sum('records', 'rows'), ...names.map((name) => sum(name))].join(', ')} from import_batch
     where import_id = $1 and run = $2 and part <> 'links' and undone_at is null having count(*) > 0`,
    [importId, run],
  );
  return landed ?? null;
}
