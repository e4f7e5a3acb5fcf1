import { sqlOf } from '@unisono/database/sql';
import type { Actor, VerbContext } from '@unisono/rpc/server';
import { findOwnImport } from './find-import.ts';
import type { ImportProblem, ListProblemsInput } from './import.schema.ts';

/** What is wrong by row and field, a page after the ordinal `after`, in the order of the file. */
export async function listProblems(
  ctx: Pick<VerbContext, 'em'> & { actor: Actor },
  { id, after, size, severity }: ListProblemsInput,
): Promise<{ problems: ImportProblem[]; total: number }> {
  const sql = sqlOf(ctx.em);
  await findOwnImport(sql, id, ctx.actor);
  const problems = await sql<ImportProblem>(
    `select ordinal, row, field, reason, severity, details from import_problem
     where import_id = $1 and ordinal > $2 and ($3::text is null or severity = $3) order by ordinal limit $4`,
    [id, after, severity ?? null, size],
  );
  const [count] = await sql<{ total: number }>(
    'select count(*)::int as total from import_problem where import_id = $1 and ($2::text is null or severity = $2)',
    [id, severity ?? null],
  );
  return { problems, total: count?.total ?? 0 };
}
