import { copyInto, sqlOfClient } from '@unisono/database/sql';
import type { Problem } from '@unisono/people-core/server';
import type { PoolClient } from 'pg';

/** Replaces what is known to be wrong with a file, in the transaction of `client`. Ordinals begin at 1. */
export async function saveProblems(client: PoolClient, importId: string, problems: readonly Problem[]): Promise<void> {
  await sqlOfClient(client)('delete from import_problem where import_id = $1', [importId]);
  await addProblems(client, importId, problems, 0);
}

/** Adds to it, after the ordinal `last`. */
export async function addProblems(
  client: PoolClient,
  importId: string,
  problems: readonly Problem[],
  last: number,
): Promise<void> {
  const columns = ['import_id', 'ordinal', 'row', 'field', 'reason', 'severity', 'details'];
  await copyInto(client, 'import_problem', columns, rowsOf(importId, problems, last));
}

function* rowsOf(importId: string, problems: readonly Problem[], last: number): Generator<(string | number)[]> {
  for (const [index, { row, field, reason, severity, details }] of problems.entries()) {
    yield [importId, last + index + 1, row, field, reason, severity, JSON.stringify(details)];
  }
}
