import { sqlOfClient } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import type { FileOutcome } from '../recording/record-file.ts';
import type { ImportCounts, ImportRefusal } from './import.schema.ts';
import { saveProblems } from './save-problems.ts';

/** The statuses in which a job works on an import. */
export type Working = 'checking' | 'applying';

/** Where an import goes from here. */
export interface ImportStep {
  readonly from: Working;
  readonly to: 'checked' | 'done' | 'failed';
  readonly refusal?: ImportRefusal;
  /** When it came to its end; null when it goes on. */
  readonly at: Date | null;
}

/** Writes counts and problems in the transaction of `client`; false when somebody cancelled the import meanwhile. */
export async function saveOutcome(
  client: PoolClient,
  importId: string,
  { from, to, refusal, at }: ImportStep,
  outcome: FileOutcome,
): Promise<boolean> {
  const rows = await sqlOfClient(client)(
    `update import set status = $3, counts = $4::jsonb, refusal = $5::jsonb, finished_at = $6
     where id = $1 and status = $2 returning 1`,
    [importId, from, to, JSON.stringify(countsOf(outcome)), refusal ? JSON.stringify(refusal) : null, at],
  );
  if (rows.length === 0) return false;
  await saveProblems(client, importId, outcome.problems);
  return true;
}

export function countsOf({ problems: _problems, ...counts }: FileOutcome): ImportCounts {
  return counts;
}
