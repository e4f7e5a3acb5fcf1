import { newId, type Sql } from '@unisono/database/sql';
import type { Language } from '@unisono/people-core/schema';
import { addJob } from '@unisono/rpc/jobs';
import { mailTextInput, placesOf, type MailText } from './mail-text.ts';
import { SEND_MAIL } from './send-mail-name.ts';

export interface QueuedMails {
  /** Who gets it in which language: the person's own where it is there, else the organisation's, else any. */
  readonly texts: Readonly<Partial<Record<Language, MailText>>>;
  /** Contacts booked on the channel `email`, each with what fills the places of the text. */
  readonly mails: readonly { readonly contactId: string; readonly values?: Readonly<Record<string, string>> }[];
  /** When sending it would make no sense any more. */
  readonly expiresAt?: Date;
}

/**
 * Puts mail for booked contacts into the outbox, in the transaction that booked them; it goes when each is due. Without
 * a mail server it waits there.
 * @throws Error where a text leaves a place open that a message does not fill, or there is no text
 */
export async function queueMails(sql: Sql, { texts, mails, expiresAt }: QueuedMails): Promise<void> {
  const languages = Object.entries(texts) as [Language, MailText][];
  if (languages.length === 0) throw new Error('mail needs a text in some language');
  for (const [, text] of languages) {
    mailTextInput.parse(text);
    const open = placesOf(text);
    const short = mails.find(({ values = {} }) => open.some((place) => values[place] === undefined));
    if (short) throw new Error(`the mail of contact ${short.contactId} does not fill ${open.join(', ')}`);
  }
  if (mails.length === 0) return;
  const ids = await saveTexts(sql, languages);
  await sql(
    `insert into outbox_message (contact_id, text_id, address, values, expires_at)
     select contact.id,
       coalesce(($3::jsonb)->>person.language, ($3::jsonb)->>(select language from organisation), $4)::uuid,
       (select identity.value from identity join person record on record.id = identity.person_id
        where identity.kind = 'email' and coalesce(record.canonical_id, record.id) = person.id
        order by identity.id limit 1),
       mail.values, $5
     from unnest($1::uuid[], $2::jsonb[]) mail(contact_id, values)
     join contact on contact.id = mail.contact_id and contact.channel = 'email' and contact.state = 'booked'
     join person on person.id = contact.person_id`,
    [
      mails.map((mail) => mail.contactId),
      mails.map((mail) => JSON.stringify(mail.values ?? {})),
      JSON.stringify(ids),
      Object.values(ids)[0],
      expiresAt ?? null,
    ],
  );
  const due = await sql<{ due_at: Date }>('select distinct due_at from contact where id = any($1::uuid[])', [
    mails.map((mail) => mail.contactId),
  ]);
  for (const { due_at: runAt } of due) {
    await addJob(sql, SEND_MAIL, {}, { key: `${SEND_MAIL.name} ${runAt.toISOString()}`, runAt });
  }
}

async function saveTexts(sql: Sql, texts: readonly [Language, MailText][]): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [language, { subject, paragraphs, action }] of texts) {
    ids[language] = newId();
    await sql(
      `insert into mail_text (id, language, subject, paragraphs, action_label, action_path)
       values ($1, $2, $3, $4, $5, $6)`,
      [ids[language], language, subject, paragraphs, action?.label ?? null, action?.path ?? null],
    );
  }
  return ids;
}
