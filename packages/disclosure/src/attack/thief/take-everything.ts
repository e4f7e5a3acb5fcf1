import type { Sql } from '@unisono/database/sql';

type Row = Readonly<Record<string, unknown>>;

/** What a thief carries away: rows with their system columns, and the bytes of logs and files. */
export interface Loot {
  readonly invitations: readonly Row[];
  readonly inbox: readonly Row[];
  readonly answers: readonly Row[];
  readonly spent: readonly Row[];
  /** The write-ahead log since the wave began, as it lies on the disk. */
  readonly wal: Buffer;
  /** The data file of the answers, with rows that are dead. */
  readonly file: Buffer;
  /** Every row of every table, and what the server says of itself, as text. */
  readonly texts: readonly string[];
}

/** Where the write-ahead log stands now; from here on all of it stays, as in an archive. */
export async function walPosition(superuser: Sql): Promise<string> {
  await superuser(`alter system set wal_keep_size = '2GB'`);
  await superuser('select pg_reload_conf()');
  const [row] = await superuser<{ at: string }>('select pg_current_wal_insert_lsn()::text as at');
  return row?.at ?? '';
}

/** The log is kept no longer than usual again, for whoever else uses this Postgres. */
export async function keepNoLog(superuser: Sql): Promise<void> {
  await superuser('alter system reset wal_keep_size');
  await superuser('select pg_reload_conf()');
}

/** A dump of the open wave: there may be a backup of any moment. */
export function takeInbox(superuser: Sql, waveId: string): Promise<Row[]> {
  return rowsOf(superuser, 'guarded.inbox', 'wave_id', waveId);
}

/** Everything after the close; `since` is the log's place when the wave began, `inbox` an earlier dump. */
export async function takeEverything(
  superuser: Sql,
  { waveId, since, inbox }: { waveId: string; since: string; inbox: readonly Row[] },
): Promise<Loot> {
  const [until] = await superuser<{ at: string }>('select pg_switch_wal()::text as at');
  const segments = await superuser<{ bytes: Buffer }>(
    `select pg_read_binary_file('pg_wal/' || name) as bytes from pg_ls_waldir()
     where name between pg_walfile_name($1::pg_lsn) and pg_walfile_name($2::pg_lsn) and length(name) = 24 order by name`,
    [since, until?.at],
  );
  // Only now: a checkpoint may take segments away.
  await superuser('checkpoint');
  const [file] = await superuser<{ bytes: Buffer }>(
    `select pg_read_binary_file(pg_relation_filepath('guarded.confidential_answer')) as bytes`,
  );
  return {
    invitations: await rowsOf(superuser, 'drawn_invitation'),
    inbox,
    answers: await rowsOf(superuser, 'guarded.confidential_answer', 'wave_id', waveId),
    spent: await rowsOf(superuser, 'guarded.spent', 'wave_id', waveId),
    wal: Buffer.concat(segments.map((segment) => segment.bytes)),
    file: file?.bytes ?? Buffer.alloc(0),
    texts: await textsOf(superuser),
  };
}

async function rowsOf(superuser: Sql, table: string, column?: string, value?: string): Promise<Row[]> {
  const rows = await superuser<{ row: Row }>(
    `select to_jsonb(t) || jsonb_build_object(
       'ctid', (ctid::text::point)[0] * 100000 + (ctid::text::point)[1], 'xmin', xmin::text::bigint,
       'xmax', xmax::text::bigint, 'cmin', cmin::text::bigint) as row
     from ${table} t ${column ? `where ${column} = $1` : ''} order by ctid`,
    value === undefined ? [] : [value],
  );
  return rows.map(({ row }) => row);
}

async function textsOf(superuser: Sql): Promise<string[]> {
  const tables = await superuser<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
     where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     union all
     select 'pg_catalog.' || viewname from pg_views where (viewname like 'pg_stat%' or viewname = 'pg_sequences') and schemaname = 'pg_catalog'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await superuser<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts;
}
