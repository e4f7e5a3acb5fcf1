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

/**
 * The same for statements that are run all the time: a connection parses and plans each text once and keeps it. So the
 * texts must be constant; one that is put together anew would be kept for nothing.
 */
export function preparedSql(client: ClientBase): Sql {
  return async (text, values = []) => {
    const result = await client.query({ name: preparedName(text), text, values: [...values] });
    return result.rows as never;
  };
}

const names = new Map<string, string>();

function preparedName(text: string): string {
  const name = names.get(text) ?? `unisono_${names.size}`;
  names.set(text, name);
  return name;
}
