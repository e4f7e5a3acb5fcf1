import { recordAudit } from '@unisono/accounts/server';
import { sqlOf, type EntityManager } from '@unisono/database/sql';
import type { Purpose } from '../contact/contact.schema.ts';
import { recordConsents } from './record-consents.ts';

/**
 * Withdraws the person's consent for the channel and purpose of a contact, and takes back what is booked for these.
 * Once more changes nothing. Answers false when there is no such contact.
 */
export async function unsubscribe(em: EntityManager, contactId: string, now: Date): Promise<boolean> {
  return em.transactional(async (inside) => {
    const sql = sqlOf(inside);
    const [contact] = await sql<{ person_id: string; purpose: Purpose; withdrawn: boolean }>(
      `select coalesce(person.canonical_id, person.id) as person_id, contact.purpose,
         coalesce((select consent.decision = 'withdrawn' from contact_consent consent
           where consent.person_id = coalesce(person.canonical_id, person.id)
             and consent.channel = contact.channel and consent.purpose = contact.purpose
           order by consent.at desc, consent.id desc limit 1), false) as withdrawn
       from contact join person on person.id = contact.person_id
       where contact.id = $1 and contact.channel = 'email' for no key update of person`,
      [contactId],
    );
    if (!contact) return false;
    if (contact.withdrawn) return true;
    const { person_id: personId, purpose } = contact;
    await recordConsents(sql, [{ personId, channel: 'email', purpose, decision: 'withdrawn', at: now }], {
      source: 'link',
    });
    await sql(
      `update contact set state = 'cancelled', note = 'unsubscribed', changed_at = $3
       where person_id in (select id from person where id = $1 or canonical_id = $1)
         and channel = 'email' and purpose = $2 and state = 'booked' and limited`,
      [personId, purpose, now],
    );
    await recordAudit(sql, null, { action: 'contact.unsubscribed', subject: 'person', subjectId: personId });
    return true;
  });
}
