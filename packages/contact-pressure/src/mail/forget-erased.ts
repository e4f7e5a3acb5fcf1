import type { Pool } from 'pg';

/** Erasing a person empties what people-core knows; this empties what waits for them here, so that nothing goes. */
export async function forgetErased(pool: Pool, now: Date): Promise<void> {
  await pool.query(
    `with erased as (
       select contact.id from contact join outbox_message message on message.contact_id = contact.id
       join person on person.id = contact.person_id
       where person.erased_at is not null and (message.address is not null or message.values is not null)
     ), cancelled as (
       update contact set state = 'cancelled', note = 'erased', changed_at = $1
       where state = 'booked' and id in (select id from erased)
     )
     update outbox_message set address = null, values = null where contact_id in (select id from erased)`,
    [now],
  );
}
