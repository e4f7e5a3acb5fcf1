import type { Sql } from '@unisono/database/sql';
import { NotFoundError, scopeOf, type Actor } from '@unisono/rpc/server';
import type { ImportRow } from './import.presenter.ts';

/**
 * The import with this id, if the actor may know of it: whoever brought the file. Others' files hold names and
 * answers that their grants need not open.
 * @throws NotFoundError `import-not-found`
 */
export async function findOwnImport(sql: Sql, id: string, actor: Actor, lock = false): Promise<ImportRow> {
  const [row] = await sql<ImportRow>(
    `select * from import where id = $1 and account_id = $2 ${lock ? 'for update' : ''}`,
    [id, actor.accountId],
  );
  if (!row) throw new NotFoundError('import-not-found', { field: 'id' });
  return row;
}

/** Administrators of the whole see that every import happened, its counts and its end, but none of its content. */
export function seesAllImports(actor: Actor): boolean {
  return scopeOf(actor.grants.filter(({ kind }) => kind === 'admin')).everything;
}
