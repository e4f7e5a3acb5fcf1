import { sqlOfClient } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import type { FileOutcome } from '../recording/file-to-record.ts';
import type { ImportCounts, ImportEndings } from './import.schema.ts';
import { saveProblems } from './save-problems.ts';

/** Writes what a check found in the transaction of `client`, unless somebody cancelled the import meanwhile. */
export async function saveOutcome(
  client: PoolClient,
  importId: string,
  outcome: FileOutcome,
  endings: ImportEndings | null,
): Promise<void> {
  const rows = await sqlOfClient(client)(
    `update import set status = 'checked', counts = $2::jsonb, endings = $3::jsonb
     where id = $1 and status = 'checking' returning 1`,
    [importId, JSON.stringify(countsOf(outcome)), endings && JSON.stringify(endings)],
  );
  if (rows.length > 0) await saveProblems(client, importId, outcome.problems);
}

export function countsOf({ problems: _problems, ...counts }: FileOutcome): ImportCounts {
  return { ...counts, ended: 0 };
}
