import { bookContacts, queueMails } from '@unisono/contact-pressure/server';
import type { ContactRequest } from '@unisono/contact-pressure/schema';
import type { Sql } from '@unisono/database/sql';
import type { Role } from '@unisono/people-core/schema';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import { answerSecret } from './answer-secret.ts';
import { contactRequest } from './contact-request.ts';
import { waveMail } from './wave-mail.ts';
import type { WavePlan } from './wave-plan.schema.ts';

interface MailedWave {
  readonly id: string;
  readonly side: Role;
  readonly plan: Pick<WavePlan, 'mode' | 'k'>;
  readonly content: SurveyContent;
  readonly closesAt: Date;
}

interface Mailing extends Pick<ContactRequest, 'occasion' | 'from'> {
  readonly kind: 'invitation' | 'reminder';
  readonly installationSecret: string;
  readonly now: Date;
}

/**
 * Books mail to people in the ledger of contacts and puts what it allows into the outbox, each with the person's own
 * address; when the wave closes, what did not go is not sent. Late in the transaction: people are held from here on.
 */
export async function mailInvitations(
  sql: Sql,
  wave: MailedWave,
  invitations: readonly { readonly id: string; readonly personId: string }[],
  { kind, occasion, from, installationSecret, now }: Mailing,
): Promise<{ booked: number; heldBack: number }> {
  const people = invitations.map(({ personId }) => personId);
  const { booked, heldBack } = await bookContacts(sql, contactRequest(wave, people, { kind, occasion, from }), now);
  const idOf = await invitationOf(sql, invitations);
  const mails = booked.flatMap(({ contactId, personId }) => {
    const id = idOf.get(personId);
    return id ? [{ contactId, values: { secret: answerSecret(id, installationSecret) } }] : [];
  });
  await queueMails(sql, { texts: waveMail(wave.content, wave.plan, kind), mails, expiresAt: wave.closesAt });
  return { booked: booked.length, heldBack: heldBack.length };
}

/** By the record that stands for a person by now. Who was merged meanwhile and has two invitations gets the first. */
async function invitationOf(
  sql: Sql,
  invitations: readonly { readonly id: string; readonly personId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; personId: string }>(
    `select invited.id, coalesce(person.canonical_id, person.id) as "personId"
     from unnest($1::uuid[], $2::uuid[]) invited(id, person_id) join person on person.id = invited.person_id
     order by invited.id desc`,
    [invitations.map(({ id }) => id), invitations.map(({ personId }) => personId)],
  );
  return new Map(rows.map(({ id, personId }) => [personId, id]));
}
