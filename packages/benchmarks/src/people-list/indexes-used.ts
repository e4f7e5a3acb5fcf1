import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';

/** How long a backend keeps its counts to itself at most, and a little more. */
const COUNTED_AFTER = 2500;

/** What the database itself says the work read lists of people by: the indexes, and whether it read the table through. */
export async function indexesUsed(owner: Client, work: () => Promise<void>): Promise<string> {
  const before = await counts(owner);
  await work();
  const after = await counts(owner);
  const used = Object.keys(after).filter((name) => (after[name] ?? 0) > (before[name] ?? 0));
  return `by ${used.join(', ')}`;
}

async function counts(owner: Client): Promise<Record<string, number>> {
  await wait(COUNTED_AFTER);
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query<{ name: string; scans: string }>(
    `select indexrelname as name, idx_scan as scans from pg_stat_user_indexes where relname = 'person_listing'
     union all select 'reading the whole table', seq_scan from pg_stat_user_tables where relname = 'person_listing'
     order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, scans }) => [name, Number(scans)]));
}
