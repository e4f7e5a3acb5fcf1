import type { Sql } from '@unisono/database/sql';

/**
 * Holds person records until the transaction ends, in the order of their ids. Taking moments in shares them
 * (`key share`, which gets in nobody's way but theirs); whoever merges, moves or erases must have them alone
 * (`update`), so that no moment comes between the change and what the change does to the moments there are.
 * `persons` is a query of ids.
 */
export async function lockPersons(
  sql: Sql,
  persons: string,
  strength: 'key share' | 'update',
  parameters: readonly unknown[] = [],
): Promise<void> {
  await sql(
    `select count(*) from (select from person where id in (${persons}) order by id for ${strength}) held`,
    parameters,
  );
}
