import { inTransaction } from '@unisono/database/sql';
import type { Pool } from 'pg';
import type { Delivery } from './mail-transport.ts';

const MINUTE = 60_000;
/** Waiting times before the next attempts; after the last one the message is given up. */
const WAITS = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * MINUTE);

/** Writes down what became of a message. A server that takes none costs it no attempt. Nobody else changes it meanwhile, unless this server seemed to be dead. */
export async function noteDelivery(
  pool: Pool,
  { contactId, attempts }: { readonly contactId: string; readonly attempts: number },
  delivery: Delivery,
  now: Date,
): Promise<void> {
  const serverAway = delivery.outcome === 'later' && delivery.server;
  const wait = serverAway ? MINUTE : WAITS[attempts - 1];
  const error = delivery.outcome === 'sent' ? null : delivery.error;
  await inTransaction(pool, async (sql) => {
    const change = (state: string, note: string | null, dueAt: Date | null) =>
      sql(
        `update contact set state = $2, note = $3, due_at = coalesce($4, due_at), changed_at = $5
         where id = $1 and state in ('sending', 'unknown')`,
        [contactId, state, note, dueAt, now],
      );
    if (delivery.outcome === 'sent') await change('sent', null, null);
    else if (delivery.outcome === 'unknown') await change('unknown', null, null);
    else if (delivery.outcome === 'refused') await change('cancelled', 'refused', null);
    else if (wait === undefined) await change('cancelled', 'undeliverable', null);
    else await change('booked', null, new Date(now.getTime() + wait));
    // What is over needs neither the address nor the way to somebody's answer any more.
    await sql(
      `update outbox_message message set error = $2, attempts = message.attempts - $3,
         address = case when contact.state in ('sent', 'cancelled') then null else message.address end,
         values = case when contact.state in ('sent', 'cancelled') then null else message.values end
       from contact where contact.id = message.contact_id and contact.id = $1`,
      [contactId, error, serverAway ? 1 : 0],
    );
  });
}
