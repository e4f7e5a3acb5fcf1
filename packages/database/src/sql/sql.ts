import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { ClientBase } from 'pg';

/**
 * Runs one statement with `$1`-style parameters on whatever transaction or connection it was made from,
 * and answers its rows.
 */
export type Sql = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Statements on a unit of work's own connection: inside `em.transactional` they join its transaction. */
export function sqlOf(em: EntityManager): Sql {
  const kysely = em.getKysely();
  return async (text, values = []) => {
    const result = await kysely.executeQuery(CompiledQuery.raw(text, [...values]));
    return result.rows as never;
  };
}

/** Statements on one connection of a pool. */
export function sqlOfClient(client: ClientBase): Sql {
  return async (text, values = []) => {
    const result = await client.query(text, [...values]);
    return result.rows as never;
  };
}
