import { inTransaction, type Sql } from '@unisono/database/sql';
import type { Language } from '@unisono/people-core/schema';
import type { Pool } from 'pg';
import type { Purpose } from '../contact/contact.schema.ts';
import { lockPeople } from '../contact/lock-people.ts';
import type { ContactLimits } from '../limits/contact-limits.schema.ts';
import { afterQuietHours } from '../quiet-hours/after-quiet-hours.ts';
import { fitsLimits } from './fits-limits.ts';

/** A message that is on its way from now on: everything that sending it needs. */
export interface ClaimedMessage {
  readonly contactId: string;
  readonly purpose: Purpose;
  readonly address: string;
  readonly messageId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly actionLabel: string | null;
  readonly actionPath: string | null;
  readonly attempts: number;
}

interface WaitingMessage extends Omit<ClaimedMessage, 'address' | 'values'> {
  readonly address: string | null;
  readonly values: Readonly<Record<string, string>> | null;
  readonly personId: string;
  readonly zone: string;
  readonly day: string;
  readonly limited: boolean;
  readonly hindrance: string | null;
}

const DAY = 24 * 60 * 60 * 1000;

const NEXT = `
  select contact.id as "contactId", contact.purpose, contact.day, contact.limited, person.id as "personId",
    message.address, coalesce(message.message_id, '<' || contact.id || '@' || $2 || '>') as "messageId", message.values,
    message.attempts, text.language, text.subject, text.paragraphs, text.action_label as "actionLabel",
    text.action_path as "actionPath",
    coalesce(person.attributes->>'time_zone', organisation.time_zone, 'UTC') as zone,
    case
      when person.erased_at is not null then 'erased'
      when message.expires_at <= $1 then 'expired'
      when message.address is null then 'no-address'
      when contact.limited and (
        select consent.decision from contact_consent consent join person record on record.id = consent.person_id
        where coalesce(record.canonical_id, record.id) = person.id and consent.channel = contact.channel
          and consent.purpose = contact.purpose
        order by consent.at desc, consent.id desc limit 1) = 'withdrawn' then 'unsubscribed'
    end as hindrance
  from contact join outbox_message message on message.contact_id = contact.id
  join mail_text text on text.id = message.text_id
  join person booked on booked.id = contact.person_id
  join person on person.id = coalesce(booked.canonical_id, booked.id)
  left join organisation on true
  where contact.state = 'booked' and contact.due_at <= $1
  order by contact.due_at, contact.id limit 1 for no key update of contact skip locked`;

/**
 * Takes the next message that is due and marks it as being sent, before anything leaves. What has changed since it was
 * booked counts: somebody erased or unsubscribed gets nothing, and a message that is late keeps the quiet hours and
 * limits of the day on which it goes. Answers `again` where a message was put off or cancelled, null when none is due.
 */
export async function claimMessage(
  pool: Pool,
  { limits, domain, now }: { limits: ContactLimits; domain: string; now: Date },
): Promise<ClaimedMessage | 'again' | null> {
  return inTransaction(pool, async (sql) => {
    const [next] = await sql<WaitingMessage>(NEXT, [now, domain]);
    if (!next) return null;
    const { contactId, address } = next;
    if (next.hindrance !== null || address === null) {
      await sql(`update contact set state = 'cancelled', note = $2, changed_at = $3 where id = $1`, [
        contactId,
        next.hindrance,
        now,
      ]);
      await sql('update outbox_message set address = null, values = null where contact_id = $1', [contactId]);
      return 'again';
    }
    const day = await dayToSend(sql, next, limits, now);
    if (day instanceof Date) {
      await sql('update contact set due_at = $2, changed_at = $3 where id = $1', [contactId, day, now]);
      return 'again';
    }
    await sql(`update contact set state = 'sending', day = $2, changed_at = $3 where id = $1`, [contactId, day, now]);
    await sql('update outbox_message set message_id = $2, attempts = attempts + 1 where contact_id = $1', [
      contactId,
      next.messageId,
    ]);
    return { ...next, address, values: next.values ?? {}, attempts: next.attempts + 1 };
  });
}

/** The person's own day on which the message may go now, or the instant to try again. */
async function dayToSend(sql: Sql, next: WaitingMessage, limits: ContactLimits, now: Date): Promise<string | Date> {
  const quiet = next.limited ? limits : { quietFrom: 0, quietUntil: 0 };
  const { dueAt, day } = afterQuietHours(now, next.zone, quiet);
  if (dueAt > now) return dueAt;
  if (!next.limited || day === next.day) return day;
  await lockPeople(sql, [next.personId]);
  const others = await sql<{ distance: number }>(
    `select other.day - $2::date as distance from contact other join person record on record.id = other.person_id
     where coalesce(record.canonical_id, record.id) = $1 and other.id <> $3 and other.limited
       and other.state <> 'cancelled' and other.day between $2::date - 30 and $2::date + 30`,
    [next.personId, day, next.contactId],
  );
  const distances = others.map((other) => other.distance);
  return fitsLimits(distances, limits) ? day : new Date(now.getTime() + DAY);
}
