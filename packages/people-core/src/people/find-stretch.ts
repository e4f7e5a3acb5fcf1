import type { Sql } from '@unisono/database/sql';
import type { PeopleStatements } from './people-sql.ts';

/** Where a person stands in the list. */
export interface PersonPlace {
  readonly personId: string;
  readonly relationshipId: string;
  readonly nameKey: string;
  /** Which way of finding found them. */
  readonly finder: number;
}

/** So many people of the list, one way of finding after the other until there are enough. */
export async function findStretch(
  sql: Sql,
  statements: PeopleStatements,
  stretch: Parameters<PeopleStatements['stretches']>[0],
): Promise<PersonPlace[]> {
  const found: PersonPlace[] = [];
  for (const [finder, { text, values }] of statements.stretches(stretch)) {
    if (found.length >= stretch.rows) break;
    const rows = await sql<Omit<PersonPlace, 'finder'>>(
      `select person_id as "personId", relationship_id as "relationshipId", name_key as "nameKey" from (${text}) found`,
      values,
    );
    found.push(...rows.map((row) => ({ ...row, finder })));
  }
  return found.slice(0, stretch.rows);
}
