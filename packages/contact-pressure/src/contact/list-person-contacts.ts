import { sqlOf } from '@unisono/database/sql';
import { findSeenPerson } from '@unisono/people-core/server';
import type { VerbContext } from '@unisono/rpc/server';
import type { ConsentDecision } from '../consent/consent.schema.ts';
import { PURPOSE_NAMES, PURPOSES, type Channel, type Purpose } from './contact.schema.ts';
import type { PersonContact, PersonContacts, PersonContactsInput } from './person-contacts.schema.ts';

const AT_MOST = 50;
const RECORDS = `select id from person where id = $1 or canonical_id = $1`;

/**
 * What the ledger has of a person, and what they decided, for the purposes of the sides by which the reader sees them:
 * whoever sees a customer is told of no contact that was for a survey of employees. Nor of any other of theirs, unless they
 * see the person as an employee as well: whom a sender did not reach was often reached by the other side's.
 * @throws NotFoundError `person-unknown`
 */
export async function listPersonContacts(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { id }: PersonContactsInput,
): Promise<PersonContacts> {
  const { personId, roles } = await findSeenPerson(ctx, id);
  const told = PURPOSE_NAMES.filter((purpose) => roles.includes(PURPOSES[purpose].side));
  const sql = sqlOf(ctx.em);
  const listed = roles.includes('employee') ? told : [];
  const contacts = await sql<PersonContact>(
    `select id, day, channel, purpose, kind, state from contact
     where person_id in (${RECORDS}) and purpose = any($2) order by day desc, id desc limit ${AT_MOST}`,
    [personId, listed],
  );
  const consents = await sql<{ channel: Channel; purpose: Purpose; decision: ConsentDecision; at: Date }>(
    `select distinct on (channel, purpose) channel, purpose, decision, at from contact_consent
     where person_id in (${RECORDS}) and purpose = any($2) order by channel, purpose, at desc, id desc`,
    [personId, told],
  );
  const granted = consents.filter(({ decision }) => decision === 'granted');
  const [preferred] = granted.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return {
    contacts,
    contactsListed: listed.length > 0,
    consents: consents.map((consent) => ({ ...consent, at: consent.at.toISOString() })),
    preferredChannel: preferred?.channel ?? null,
  };
}
