import { sqlOfClient, type Sql } from '@unisono/database/sql';
import type { Pool } from 'pg';
import { refreshRollups } from './refresh-rollups.ts';
import { unitsOfRollups, verifyUnit, type RollupDifference } from './verify-rollups.ts';

/** So often a unit is compared again before a difference is one: marks of others may have been on their way. */
const TRIES = 3;

/** What a comparison of all rollups with all moments found: how many units there are, and a line for each difference. */
export interface Verified {
  readonly units: number;
  readonly differences: readonly string[];
}

/** Compares unit by unit, beside servers and workers that go on, and says where they differ. */
export async function runVerify(pool: Pool, note: (line: string) => void): Promise<Verified> {
  const client = await pool.connect();
  try {
    const sql = sqlOfClient(client);
    const differences: string[] = [];
    const units = await unitsOfRollups(sql);
    for (const [index, unitId] of units.entries()) {
      for (const difference of await settled(pool, sql, unitId))
        differences.push(await lineOf(sql, unitId, difference));
      if ((index + 1) % 100 === 0) note(`${index + 1} of ${units.length} units compared`);
    }
    return { units: units.length, differences };
  } finally {
    client.release();
  }
}

async function settled(pool: Pool, sql: Sql, unitId: string): Promise<RollupDifference[]> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await verifyUnit(sql, unitId);
    if (found.length === 0 || attempt === TRIES) return found;
    await refreshRollups(pool);
  }
}

async function lineOf(sql: Sql, unitId: string, { table, side, row }: RollupDifference): Promise<string> {
  const [unit] = await sql<{ code: string }>('select code from unit where id = $1', [unitId]);
  const { unit_id: _, role, grain, period, ...rest } = row;
  return `${table} of ${unit?.code ?? unitId}, ${String(role)}, ${String(grain)} ${String(period)}, ${side}: ${JSON.stringify(rest)}`;
}
