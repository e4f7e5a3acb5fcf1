import { copyInto } from '@unisono/database/sql';
import type { Pool, PoolClient } from 'pg';
import type { MappedRow } from '../mapping/compile-map.ts';

const ROWS_AT_ONCE = 2_000;

/**
 * Brings rows of one group together wherever they stand in the file, groups in the order of their first rows. The
 * database sorts, on a connection of its own, so that memory stays flat.
 */
export async function* gatherRows(pool: Pool, rows: AsyncIterable<MappedRow>): AsyncGenerator<MappedRow[]> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query('begin');
    await client.query('create temp table gathered_row (row integer, grouped text, mapped text) on commit drop');
    await copyInto(client, 'gathered_row', ['row', 'grouped', 'mapped'], staged(rows));
    await client.query(`declare gathered no scroll cursor for
      select mapped from (
        select mapped, row, min(row) over (partition by coalesce(grouped, row::text)) as first from gathered_row
      ) sorted order by first, row`);
    yield* groups(client);
    failed = false;
  } finally {
    // Whatever was gathered is only ever read here; nothing is kept either way.
    await client.query('rollback').catch(() => (failed = true));
    client.release(failed);
  }
}

async function* staged(rows: AsyncIterable<MappedRow>): AsyncGenerator<[number, string | null, string]> {
  for await (const row of rows) yield [row.row, row.group ?? null, JSON.stringify(row)];
}

async function* groups(client: PoolClient): AsyncGenerator<MappedRow[]> {
  let group: MappedRow[] = [];
  for (;;) {
    const { rows } = await client.query<{ mapped: string }>(`fetch ${ROWS_AT_ONCE} from gathered`);
    if (rows.length === 0) break;
    for (const { mapped } of rows) {
      const row = JSON.parse(mapped) as MappedRow;
      const [first] = group;
      if (first && (first.group === undefined || first.group !== row.group)) {
        yield group;
        group = [];
      }
      group.push(row);
    }
  }
  if (group.length > 0) yield group;
}
