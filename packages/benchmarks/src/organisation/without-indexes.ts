import type { Client } from 'pg';

/** Does `work` while these tables have no indexes but those that keep their rows unique, and makes the others again. */
export async function withoutIndexes(
  owner: Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select format('%I.%I', schemaname, indexname) as name, indexdef as definition from pg_indexes
     join pg_class on pg_class.oid = format('%I.%I', schemaname, indexname)::regclass
     join pg_index on pg_index.indexrelid = pg_class.oid
     where schemaname = 'public' and tablename = any($1) and not indisunique`,
    [tables],
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await owner.query(definition);
}
