import type { Pool } from 'pg';
import type { Sql } from '@unisono/database/sql';
import type { Day } from '../../period/day.ts';
import { readColumns } from './read-columns.ts';
import { bucketsName, readCoverage, type Buckets, type Coverage } from './read-coverage.ts';
import { bytesOf, EMPTY_COLUMN, type RollupColumn } from './rollup-column.ts';
import type { AskedColumns, RollupReader } from './rollup-reader.ts';
import { unitNumbers } from './unit-numbers.ts';

/** Beyond this the columns that nobody asked for longest are forgotten. */
const MOST_BYTES = 128 * 2 ** 20;

/** Changes are remembered for longer than this (rollup-change.ts); whoever looked before it has to begin anew. In seconds. */
const LOOKED_WITHIN = 600;

/** What is kept, and the instant that it is of: a snapshot of the database, and its clock in seconds. */
interface Seen {
  readonly snapshot: string;
  readonly at: number;
}

const caches = new WeakMap<Pool, () => Promise<RollupReader>>();

/**
 * The rollups as they are now, from what this process keeps of those behind `pool`: it is told what changed since it
 * looked last and reads only that again, so it is never older than a reading of the tables would be, whoever
 * changed them and wherever. It keeps sums of whole units and knows nothing of who reads: what may be shown is decided after it.
 */
export function freshRollups(pool: Pool): Promise<RollupReader> {
  const look = caches.get(pool) ?? rollupCache(pool);
  caches.set(pool, look);
  return look();
}

function rollupCache(pool: Pool): () => Promise<RollupReader> {
  const sql: Sql = async (text, values = []) => (await pool.query(text, [...values])).rows as never;
  const numbers = unitNumbers();
  const inTurn = oneAfterAnother();
  const columns = new Map<string, RollupColumn>();
  const coverage = new Map<string, Coverage>();
  let whole: readonly Coverage[] = [];
  /** Buckets whose coverage is not known; null: of nothing. */
  let uncovered: Map<string, Buckets> | null = null;
  let bytes = 0;
  let seen: Seen | null = null;

  const forget = (key: string) => {
    bytes -= bytesOf(columns.get(key) ?? EMPTY_COLUMN);
    columns.delete(key);
  };
  const look = async () => {
    const { changed, ...now } = await lookAgain(sql, seen);
    if (changed === 'unknown') {
      for (const key of columns.keys()) forget(key);
      uncovered = null;
    }
    const names = new Set(changed === 'unknown' ? [] : changed.map(bucketsName));
    if (names.size > 0) for (const key of columns.keys()) if (names.has(bucketsOfKey(key))) forget(key);
    if (changed !== 'unknown') for (const buckets of changed) uncovered?.set(bucketsName(buckets), buckets);
    seen = now;
  };
  const keptColumns = async (asked: AskedColumns, periods: readonly Day[]) => {
    const keys = new Map(periods.map((period) => [period, keyOf(asked, period)]));
    const missing = periods.filter((period) => !columns.has(keyOf(asked, period)));
    const found = new Map(await readColumns(sql, asked, missing, numbers));
    for (const [period, key] of keys) {
      const column = found.get(period) ?? columns.get(key) ?? EMPTY_COLUMN;
      found.set(period, column);
      // Last in line to be forgotten.
      if (columns.has(key)) forget(key);
      columns.set(key, column);
      bytes += bytesOf(column);
    }
    for (const key of columns.keys()) if (bytes > MOST_BYTES) forget(key);
    return found;
  };
  const keptCoverage = async () => {
    if (uncovered === null) coverage.clear();
    if (uncovered === null || uncovered.size > 0) {
      const known = await readCoverage(sql, numbers, uncovered === null ? undefined : [...uncovered.values()]);
      for (const name of uncovered?.keys() ?? []) coverage.delete(name);
      for (const each of known) coverage.set(bucketsName(each), each);
      uncovered = new Map();
      whole = [...coverage.values()];
    }
    return whole;
  };
  const reader: RollupReader = {
    numbers,
    columns: (asked, periods) => inTurn(() => keptColumns(asked, periods)),
    coverage: () => inTurn(keptCoverage),
  };
  return () => inTurn(look).then(() => reader);
}

/** What changed since `seen`: everything may have, where that was too long ago or the database is another than it was. */
async function lookAgain(sql: Sql, seen: Seen | null): Promise<Seen & { changed: readonly Buckets[] | 'unknown' }> {
  const [now] = await sql<Seen & { changed: Buckets[]; back: boolean | null }>(
    `select pg_current_snapshot()::text as snapshot, extract(epoch from clock_timestamp())::float8 as at,
       pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax($1::pg_snapshot) as back,
       coalesce((select jsonb_agg(distinct jsonb_build_object('role', role, 'grain', grain, 'period', period))
         from rollup_change where xid >= pg_snapshot_xmin($1::pg_snapshot)
           and not pg_visible_in_snapshot(xid, $1::pg_snapshot)), '[]') as changed`,
    [seen?.snapshot ?? null],
  );
  if (!now) throw new Error('the database tells no time');
  const { snapshot, at, back, changed } = now;
  const begun = seen === null || back === true || at - seen.at > LOOKED_WITHIN;
  return { snapshot, at, changed: begun ? 'unknown' : changed };
}

/** Looking and reading never overlap: what is read was read after the look that it is kept under. */
function oneAfterAnother(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

function keyOf({ role, grain, term, emotionSet }: AskedColumns, period: Day): string {
  return `${role} ${grain} ${period} ${emotionSet} ${term.of} ${term.code}`;
}

function bucketsOfKey(key: string): string {
  return key.split(' ', 3).join(' ');
}
