import type { Sql } from '@unisono/database/sql';
import type { ContactKind } from './contact.schema.ts';

/**
 * When a sender booked contacts of a kind, the last first: one instant for all that were booked together. How many and
 * whom stays here, so that it tells nothing about who has answered.
 */
export async function listOccasions(sql: Sql, senderId: string, kind: ContactKind): Promise<Date[]> {
  const rows = await sql<{ at: Date }>(
    `select min(booked_at) as at from contact where sender_id = $1 and kind = $2 group by occasion order by at desc`,
    [senderId, kind],
  );
  return rows.map(({ at }) => at);
}
