import type { Sql } from '@unisono/database/sql';

/** These units by name, each once. */
export function unitNames(sql: Sql, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return sql<{ id: string; name: string }>('select id, name from unit where id = any($1::uuid[]) order by name, id', [
    [...new Set(ids)],
  ]);
}
