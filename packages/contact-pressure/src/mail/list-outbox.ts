import { sqlOf, type Sql } from '@unisono/database/sql';
import type { Context } from '@unisono/rpc/server';
import type { ContactState } from '../contact/contact.schema.ts';
import type { ListOutboxInput, OutboxPage, PresentedMessage } from './outbox.schema.ts';

type Row = Omit<PresentedMessage, 'dueAt' | 'changedAt'> & { readonly dueAt: Date; readonly changedAt: Date };

/** The outbox, newest first, a page at a time. What messages say, and the links in them, stay out of it. */
export async function listOutbox(
  { em, settings }: Pick<Context, 'em' | 'settings'>,
  { state, cursor, limit }: ListOutboxInput,
): Promise<OutboxPage> {
  const sql = sqlOf(em);
  const rows = await sql<Row>(
    `select contact.id as "contactId", person.name as "personName", message.address, contact.channel, contact.kind,
       text.subject, contact.state, contact.note, message.error, message.attempts, contact.due_at as "dueAt",
       contact.changed_at as "changedAt"
     from outbox_message message join contact on contact.id = message.contact_id
     join mail_text text on text.id = message.text_id join person on person.id = contact.person_id
     where ($1::text is null or contact.state = $1) and ($2::uuid is null or contact.id < $2)
     order by contact.id desc limit $3`,
    [state ?? null, cursor ?? null, limit + 1],
  );
  const messages = rows
    .slice(0, limit)
    .map((row) => ({ ...row, dueAt: row.dueAt.toISOString(), changedAt: row.changedAt.toISOString() }));
  return {
    sendsMail: settings.sendsMail,
    messages,
    next: rows.length > limit ? (messages.at(-1)?.contactId ?? null) : null,
    counts: await countStates(sql),
  };
}

async function countStates(sql: Sql): Promise<Record<ContactState, number>> {
  const rows = await sql<{ state: ContactState; messages: number }>(
    `select state, count(*)::int as messages from contact join outbox_message on contact_id = contact.id group by state`,
  );
  const counts = { booked: 0, sending: 0, sent: 0, unknown: 0, cancelled: 0 };
  for (const row of rows) counts[row.state] = row.messages;
  return counts;
}
