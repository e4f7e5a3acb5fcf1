import type { Sql } from '@unisono/database/sql';

/**
 * Holds the units that have one of `codes`, a query of them, until the transaction ends: what is being recorded of a unit
 * must find it there, and no foreign key of facts says so. It gets in nobody's way but that of whoever removes or recodes it.
 */
export async function holdUnits(sql: Sql, codes: string): Promise<void> {
  await sql(`select count(*) from (select from unit where code in (${codes}) order by id for key share) held`);
}
