import type { Sql } from '@unisono/database/sql';
import type { Participation } from './release.schema.ts';

/** How many of the whole audience have answered so far, rounded down to steps of k. */
export async function readParticipation(sql: Sql, waveId: string): Promise<Participation | undefined> {
  const [row] = await sql<Participation>('select * from guarded.read_participation($1)', [waveId]);
  return row;
}
