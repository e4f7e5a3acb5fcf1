import { newId, type Sql } from '@unisono/database/sql';
import type { Channel, Purpose } from '../contact/contact.schema.ts';
import type { ConsentDecision, ConsentSource } from './consent.schema.ts';

export interface GivenConsent {
  readonly personId: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly decision: ConsentDecision;
  /** When the person decided; of several the latest holds. */
  readonly at: Date;
}

/** Notes down what people decided about being reached, in the caller's transaction. Earlier decisions stay readable. */
export async function recordConsents(
  sql: Sql,
  consents: readonly GivenConsent[],
  from: { readonly source: ConsentSource; readonly accountId?: string },
): Promise<void> {
  await sql(
    `insert into contact_consent (id, person_id, channel, purpose, decision, at, source, account_id)
     select given.*, $7, $8
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) given`,
    [
      consents.map(() => newId()),
      consents.map((each) => each.personId),
      consents.map((each) => each.channel),
      consents.map((each) => each.purpose),
      consents.map((each) => each.decision),
      consents.map((each) => each.at),
      from.source,
      from.accountId ?? null,
    ],
  );
}
