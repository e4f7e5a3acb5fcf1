import { sqlOfClient } from '@unisono/database/sql';
import type { Context } from '@unisono/rpc/server';
import type { Pool, PoolClient } from 'pg';
import { writeRecord } from '../csv/write-record.ts';
import { describePeople } from './describe-people.ts';
import { findStretch, type PersonPlace } from './find-stretch.ts';
import type { ExportPeopleInput } from './people-list.schema.ts';
import { peopleLines } from './people-lines.ts';
import { peopleStatements } from './people-sql.ts';
import { peopleView, type PeopleReader } from './people-view.ts';

const ROWS_AT_ONCE = 2000;

/** A file that is being read; `stop` ends the statement that is running, and what is left of the file. */
export interface PeopleFile {
  readonly lines: AsyncGenerator<string>;
  stop(): Promise<void>;
}

/**
 * The whole list as CSV (RFC 4180) with a byte-order mark and formulas neutralised, as it was when the reading began: a
 * page of the list after the other, so that memory holds one of them, on a connection of its own.
 */
export async function exportPeople(
  ctx: PeopleReader & Pick<Context, 'database'>,
  input: ExportPeopleInput,
): Promise<PeopleFile> {
  const pool = ctx.database.app;
  const client = await pool.connect();
  return { lines: linesOf(client, ctx, input), stop: () => cancelStatement(pool, client) };
}

async function* linesOf(
  client: PoolClient,
  ctx: PeopleReader,
  { sort, columns, ...filters }: ExportPeopleInput,
): AsyncGenerator<string> {
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    const sql = sqlOfClient(client);
    await sql('begin isolation level repeatable read read only');
    const told = await peopleView(sql, ctx);
    const statements = await peopleStatements(sql, await peopleView(sql, ctx, filters), filters);
    yield `\uFEFF${writeRecord(['name', ...columns])}`;
    let place: PersonPlace | undefined;
    for (;;) {
      const after = place && { finder: place.finder, nameKey: place.nameKey, id: place.relationshipId };
      const rows = ROWS_AT_ONCE;
      const places = await findStretch(sql, statements, { sort, place: after, backwards: false, rows });
      yield peopleLines(await describePeople(sql, told, places, columns), columns);
      place = places.at(-1);
      if (places.length < rows) break;
    }
  } finally {
    // Also where the reader has left: nothing was written, so there is nothing to keep.
    await client.query('rollback').catch((failure: Error) => (broken ??= failure));
    client.off('error', onError);
    client.release(broken);
  }
}

async function cancelStatement(pool: Pool, client: PoolClient): Promise<void> {
  // pg knows the number of the server's process and does not tell its types.
  const { processID } = client as PoolClient & { readonly processID: number };
  await pool.query('select pg_cancel_backend($1)', [processID]);
}
