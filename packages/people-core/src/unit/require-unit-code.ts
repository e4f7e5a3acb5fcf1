import type { Sql } from '@unisono/database/sql';
import { NotFoundError } from '@unisono/rpc/server';

/**
 * The id of the unit that is called by this code.
 * @throws NotFoundError `unit-unknown`
 */
export async function requireUnitCode(sql: Sql, code: string, field: string): Promise<string> {
  const [unit] = await sql<{ id: string }>('select id from unit where code = $1', [code]);
  if (!unit) throw new NotFoundError('unit-unknown', { field, details: { unit: code } });
  return unit.id;
}
