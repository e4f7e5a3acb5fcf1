import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { refreshRoles } from './refresh-roles.ts';
import { refreshUnit } from './refresh-unit.ts';

/** How long to wait for marks that another worker holds, in milliseconds. */
const OTHERS_WORK = 25;

/**
 * Counts again whatever is marked, unit by unit, until no mark is left, those of other workers included. Any number
 * may run at once. `signal` ends it between two units.
 */
export async function refreshRollups(pool: Pool, signal?: AbortSignal): Promise<void> {
  for (;;) {
    await refreshRoles(pool);
    const { rows } = await pool.query<{ unit_id: string }>('select distinct unit_id from dirty_bucket');
    if (rows.length === 0) return;
    let claimed = 0;
    for (const row of rotated(rows)) {
      if (signal?.aborted) return;
      claimed += await refreshUnit(pool, row.unit_id);
    }
    if (claimed === 0) await setTimeout(OTHERS_WORK);
  }
}

/** Workers that start together begin at different units. */
function rotated<Item>(items: readonly Item[]): Item[] {
  const start = Math.floor(Math.random() * items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
