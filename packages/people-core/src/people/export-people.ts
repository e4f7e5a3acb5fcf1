import { sqlOfClient } from '@unisono/database/sql';
import { TooManyRequestsError, type Context } from '@unisono/rpc/server';
import type { Pool, PoolClient } from 'pg';
import { writeRecord } from '../csv/write-record.ts';
import { describePeople } from './describe-people.ts';
import { findStretch, type PersonPlace } from './find-stretch.ts';
import type { ExportPeopleInput } from './people-list.schema.ts';
import { peopleLines } from './people-lines.ts';
import { peopleStatements } from './people-sql.ts';
import { peopleView, type PeopleReader } from './people-view.ts';

const ROWS_AT_ONCE = 2000;

/** More at once would leave too few connections to everybody else. */
const AT_ONCE = 3;
/** Nobody's file keeps a connection that long without taking a line. */
const PATIENCE = '60s';
let underWay = 0;

/** A file that is being read; `stop` ends the statement that is running, and what is left of the file. */
export interface PeopleFile {
  readonly lines: AsyncGenerator<string>;
  stop(): Promise<void>;
}

/** The connection of a file, while it is read, and what ends its statement, while that is under way. */
interface Reading {
  client: PoolClient | undefined;
  stopping: Promise<unknown>;
}

/**
 * The whole list as CSV (RFC 4180) with a byte-order mark and formulas neutralised, as it was when the reading began: a
 * page of the list after the other, so that memory holds one of them, on a connection of its own, which is taken with the
 * first line.
 * @throws TooManyRequestsError `too-many-exports`
 */
export function exportPeople(ctx: PeopleReader & Pick<Context, 'database'>, input: ExportPeopleInput): PeopleFile {
  if (underWay >= AT_ONCE) throw new TooManyRequestsError('too-many-exports');
  const pool = ctx.database.app;
  const reading: Reading = { client: undefined, stopping: Promise.resolve() };
  return {
    lines: linesOf(pool, reading, ctx, input),
    stop: async () => {
      if (reading.client) await (reading.stopping = cancelStatement(pool, reading.client));
    },
  };
}

async function* linesOf(
  pool: Pool,
  reading: Reading,
  ctx: PeopleReader,
  { sort, columns, ...filters }: ExportPeopleInput,
): AsyncGenerator<string> {
  underWay += 1;
  const client = await pool.connect().catch((failure: unknown) => {
    underWay -= 1;
    throw failure;
  });
  reading.client = client;
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    const sql = sqlOfClient(client);
    await sql('begin isolation level repeatable read read only');
    await sql(`set local idle_in_transaction_session_timeout = '${PATIENCE}'`);
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
    reading.client = undefined;
    // A cancelling that comes late must not meet whoever has the connection next.
    await reading.stopping.catch((failure: Error) => (broken = failure));
    // Also where the reader has left: nothing was written, so there is nothing to keep.
    await client.query('rollback').catch((failure: Error) => (broken ??= failure));
    client.off('error', onError);
    client.release(broken);
    underWay -= 1;
  }
}

async function cancelStatement(pool: Pool, client: PoolClient): Promise<void> {
  // pg knows the number of the server's process and does not tell its types.
  const { processID } = client as PoolClient & { readonly processID: number };
  await pool.query('select pg_cancel_backend($1)', [processID]);
}
