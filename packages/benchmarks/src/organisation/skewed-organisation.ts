import type { Client } from 'pg';
import { identitiesSql, peopleSql, relationshipsSql } from './people-sql.ts';
import { unitsSql } from './units-sql.ts';
import { withoutIndexes } from './without-indexes.ts';

export interface OrganisationSize {
  /** Persons, of whom about 3 in 100 are probably somebody who is there already. */
  readonly people: number;
  /** Shops, under a region each, under one company. */
  readonly units: number;
  /** The same seed gives the same organisation. */
  readonly seed: number;
}

const FILLED = ['person', 'identity', 'relationship', 'person_listing'];

export const MILLION: OrganisationSize = { people: 1_000_000, units: 500, seed: 20_260_915 };

/**
 * Writes an organisation as real ones are into an empty, migrated database: shops large and tiny; about 2 % employees,
 * some of them customers too, some people of two shops, some who have left; names with accents and with gaps; days of
 * birth, languages and identities that not everybody has; 3 % whom another record probably is as well. Straight in
 * the tables, a statement for each. `owner` connects as the owner of the tables, who alone may take their statistics.
 */
export async function writeSkewedOrganisation(owner: Client, size: OrganisationSize = MILLION): Promise<void> {
  await owner.query(`set work_mem = '256MB'`);
  await owner.query(`set maintenance_work_mem = '512MB'`);
  const statements = [unitsSql(size), peopleSql(size), identitiesSql(size), relationshipsSql(size)].flat();
  await withoutIndexes(owner, FILLED, async () => {
    for (const statement of statements) await owner.query(statement);
  });
  await owner.query('drop table made_person');
  // What a running installation's autovacuum would have done by itself; an order is only read from an index after it.
  await owner.query('vacuum analyze');
}
