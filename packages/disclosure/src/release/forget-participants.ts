import type { Sql } from '@unisono/database/sql';

/** Erases confidential answers and their participants by id. What is released already stays as it is. */
export async function forgetParticipants(sql: Sql, participantIds: readonly string[]): Promise<void> {
  await sql('select guarded.forget($1)', [[...participantIds]]);
}
