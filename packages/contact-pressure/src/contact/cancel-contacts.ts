import type { Sql } from '@unisono/database/sql';

/** Which contacts are not needed any more: all of a sender, of one occasion, or of some people only. */
export interface CancelledContacts {
  readonly senderId: string;
  readonly occasion?: string;
  readonly personIds?: readonly string[];
  /** Why, in a word for the outbox ("wave-closed"). */
  readonly note: string;
}

/**
 * Takes back what is booked and has not begun to be sent, so that it counts towards no limit. In the caller's
 * transaction.
 * @returns how many
 */
export async function cancelContacts(sql: Sql, cancelled: CancelledContacts, now: Date = new Date()): Promise<number> {
  const rows = await sql(
    `update contact set state = 'cancelled', note = $4, changed_at = $5
     where sender_id = $1 and state = 'booked' and ($2::text is null or occasion = $2)
       and ($3::uuid[] is null or person_id in (
         select coalesce(canonical_id, id) from person where id = any($3) union select unnest($3)))
     returning id`,
    [cancelled.senderId, cancelled.occasion ?? null, cancelled.personIds ?? null, cancelled.note, now],
  );
  return rows.length;
}
