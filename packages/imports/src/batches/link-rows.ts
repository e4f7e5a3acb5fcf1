import { copyInto, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import type { FileRecords } from '../recording/file-records.ts';

const EDGES_AT_ONCE = 10_000;

/**
 * Finds the rows that have to be recorded together, whatever batch they are in: what one transaction makes of a file, many
 * must make of it too. Rows are linked that share a key, and rows that name one person whom the database knows, by
 * whatever identity; with what they are linked to, and so on. Into `import_link`.
 * @returns how many records the file holds
 */
export async function linkRows<Input>(
  sql: Sql,
  client: PoolClient,
  importId: string,
  records: FileRecords<Input>,
): Promise<number> {
  await sql("set local work_mem = '64MB'");
  await sql(
    'create temp table row_key ("row" integer not null, kind text not null, value text not null) on commit drop',
  );
  let count = 0;
  async function* keys(): AsyncGenerator<[number, string, string]> {
    for await (const { row, input } of records.drafts()) {
      count += 1;
      if (input) for (const [kind, value] of records.keysOf(input)) yield [row, kind, value];
    }
  }
  await copyInto(client, 'row_key', ['row', 'kind', 'value'], keys());
  await sql('analyze row_key');
  await sql(`create temp table shared_row on commit drop as
    with known as (
      select key."row", coalesce(holder.canonical_id, holder.id) as person
      from row_key key join identity using (kind, value) join person holder on holder.id = identity.person_id
    ), shared as (
      select array_agg("row") as rows from row_key group by kind, value having count(*) > 1
      union all
      select array_agg(distinct "row") from known group by person having count(distinct "row") > 1
    )
    select (row_number() over ())::int - 1 as number, rows from shared where rows[1] <> all (rows[2:])`);
  await linkShared(sql, client, importId);
  await sql('drop table row_key, shared_row');
  return count;
}

async function linkShared(sql: Sql, client: PoolClient, importId: string): Promise<void> {
  // Rows get numbers without gaps, in their order: what is held in memory is a number for each of them.
  const [linked] = await sql<{ rows: number[] | null }>(
    'select array_agg(distinct "row" order by "row") as rows from (select unnest(rows) as "row" from shared_row) each',
  );
  if (!linked?.rows) return;
  const rows = Int32Array.from(linked.rows);
  const groups = Int32Array.from(rows.keys());
  await sql('create temp table numbered_row ("row" integer primary key, number integer not null) on commit drop');
  await sql(`insert into numbered_row select "row", (row_number() over (order by "row"))::int - 1
    from (select distinct unnest(rows) as "row" from shared_row) each`);
  await sql(`declare edges no scroll cursor for
    select lag(numbered.number) over same as one, numbered.number as other
    from shared_row cross join lateral unnest(rows) each ("row") join numbered_row numbered on numbered."row" = each."row"
    window same as (partition by shared_row.number order by numbered.number)`);
  for (;;) {
    const edges = await sql<{ one: number | null; other: number }>(`fetch ${EDGES_AT_ONCE} from edges`);
    for (const { one, other } of edges) if (one !== null) join(groups, one, other);
    if (edges.length < EDGES_AT_ONCE) break;
  }
  await sql('close edges');
  await sql('drop table numbered_row');
  await copyInto(client, 'import_link', ['import_id', 'row', 'first'], links(importId, rows, groups));
}

function* links(importId: string, rows: Int32Array, groups: Int32Array): Generator<[string, number, number]> {
  for (const [number, row] of rows.entries()) yield [importId, row, rows[groupOf(groups, number)] ?? row];
}

/** The number of the first row of a row's group; shortens the way there for the next who asks. */
function groupOf(groups: Int32Array, number: number): number {
  let first = number;
  while ((groups[first] ?? first) !== first) first = groups[first] ?? first;
  for (let step = number; step !== first;) {
    const next = groups[step] ?? first;
    groups[step] = first;
    step = next;
  }
  return first;
}

function join(groups: Int32Array, one: number, other: number): void {
  const [first, second] = [groupOf(groups, one), groupOf(groups, other)];
  groups[Math.max(first, second)] = Math.min(first, second);
}
