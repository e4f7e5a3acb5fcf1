import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';

/** How long a backend keeps its counts to itself at most, and a little more. */
const COUNTED_AFTER = 2500;

/** The pages of 8 kB that the work read, as the database itself counts them, and how many of those came from the disk. */
export async function buffersOf(owner: Client, work: () => Promise<void>): Promise<string> {
  const before = await pages(owner);
  await work();
  const after = await pages(owner);
  const [hit, read] = [after.hit - before.hit, after.read - before.read];
  return `${millions(hit + read)} pages read, ${millions(read)} of them from the disk`;
}

async function pages(owner: Client): Promise<{ hit: number; read: number }> {
  await wait(COUNTED_AFTER);
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query<{ hit: string; read: string }>(
    'select blks_hit as hit, blks_read as read from pg_stat_database where datname = current_database()',
  );
  return { hit: Number(rows[0]?.hit ?? 0), read: Number(rows[0]?.read ?? 0) };
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(2)} M`;
}
