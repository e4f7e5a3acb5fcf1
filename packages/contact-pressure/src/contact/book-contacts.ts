import { newId, type Sql } from '@unisono/database/sql';
import { findContactLimits } from '../limits/find-contact-limits.ts';
import type { ContactRequest, HoldReason } from './contact.schema.ts';
import { decisionParameters } from './decision-parameters.ts';
import { DECISION } from './decision-sql.ts';
import { lockPeople } from './lock-people.ts';

export interface BookedContact {
  readonly contactId: string;
  /** The record that stands for the person, where several were merged. */
  readonly personId: string;
  /** After the person's quiet hours. */
  readonly dueAt: Date;
}

/**
 * Who was booked and who was held back. For the sender's own work only: shown per person, the reasons would tell
 * marketing who is an employee. Screens show `forecastContacts`.
 */
export interface BookingOutcome {
  readonly booked: readonly BookedContact[];
  readonly heldBack: readonly { readonly personId: string; readonly reason: HoldReason }[];
}

interface Decided {
  readonly person_id: string;
  readonly day: string;
  readonly due_at: Date;
  readonly reason: HoldReason | null;
}

/**
 * Decides for every person whether this may reach them and books it in the ledger, all at once. Part of the
 * transaction that sends: nothing is sent unbooked, nothing booked that is not sent. Whatever others book meanwhile,
 * no person gets more than the limits say, since people are held until the transaction ends; so book late in it.
 * The same occasion of a sender booked again is held back as `already-booked`.
 * @throws Error when `sql` is in no transaction, or in one that is not READ COMMITTED
 */
export async function bookContacts(sql: Sql, request: ContactRequest, now: Date = new Date()): Promise<BookingOutcome> {
  await lockPeople(sql, request.personIds);
  const limits = await findContactLimits(sql);
  const decided = await sql<Decided>(
    `${DECISION} select person_id, day, due_at, reason from decided order by person_id`,
    await decisionParameters(sql, request, limits),
  );
  const allowed = decided
    .filter((each) => each.reason === null)
    .map((each) => ({ contactId: newId(), personId: each.person_id, day: each.day, dueAt: each.due_at }));
  await sql(
    `insert into contact (id, person_id, channel, purpose, kind, sender_kind, sender_id, occasion, day, due_at, limited,
       state, booked_at, changed_at)
     select new.id, new.person_id, $5, $6, $7, $8, $9, $10, new.day, new.due_at, $11, 'booked', $12, $12
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::timestamptz[]) new(id, person_id, day, due_at)`,
    [
      allowed.map((each) => each.contactId),
      allowed.map((each) => each.personId),
      allowed.map((each) => each.day),
      allowed.map((each) => each.dueAt),
      request.channel,
      request.purpose,
      request.kind,
      request.sender.kind,
      request.sender.id,
      request.occasion,
      !limits.alwaysAllowed.includes(request.kind),
      now,
    ],
  );
  return {
    booked: allowed.map(({ contactId, personId, dueAt }) => ({ contactId, personId, dueAt })),
    heldBack: decided.flatMap(({ person_id: personId, reason }) => (reason === null ? [] : [{ personId, reason }])),
  };
}
