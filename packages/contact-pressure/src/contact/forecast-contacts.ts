import { createHash } from 'node:crypto';
import type { Sql } from '@unisono/database/sql';
import { findContactLimits } from '../limits/find-contact-limits.ts';
import type { ContactRequest, HoldReason } from './contact.schema.ts';
import { decisionParameters } from './decision-parameters.ts';
import { DECISION } from './decision-sql.ts';

const STEP = 10;

/** What a booking would do at this moment. People who are held back for the other side's contacts are rounded. */
export interface ContactForecast {
  readonly asked: number;
  /** Rounded with those held back for the other side: what is left. */
  readonly allowed: number;
  readonly heldBack: readonly { readonly reason: HoldReason; readonly people: number }[];
}

/**
 * The same decision as `bookContacts`, booking nothing. Who is held back because of the other side stays unknowable:
 * those are counted in tens, rounded up or down by chance that hangs on the audience and on `secret`. So the same
 * question has the same answer, while leaving out one person changes it or not whoever that is.
 */
export async function forecastContacts(sql: Sql, request: ContactRequest, secret: string): Promise<ContactForecast> {
  const limits = await findContactLimits(sql);
  const rows = await sql<{ reason: HoldReason | null; people: number; fingerprint: string }>(
    `${DECISION}
     select reason, count(*)::int as people, bit_xor(hashtextextended(person_id::text, 0))::text as fingerprint
     from decided group by reason order by reason`,
    await decisionParameters(sql, request, limits),
  );
  const asked = rows.reduce((sum, row) => sum + row.people, 0);
  const fingerprint = rows.reduce((mixed, row) => mixed ^ BigInt(row.fingerprint), 0n);
  const heldBack = rows
    .flatMap(({ reason, people }) => (reason === null ? [] : [{ reason, people }]))
    .map(({ reason, people }) => ({
      reason,
      people: reason === 'other-purpose' ? Math.min(asked, rounded(people, fingerprint, secret)) : people,
    }))
    .filter(({ people }) => people > 0);
  const held = heldBack.reduce((sum, { people }) => sum + people, 0);
  return { asked, allowed: Math.max(0, asked - held), heldBack };
}

/** `people` to a multiple of ten: up with the probability of what is over one, so that sums are right on average. */
function rounded(people: number, audience: bigint, secret: string): number {
  const digest = createHash('sha256').update(`forecast ${secret} ${audience}`).digest();
  const chance = digest.readUInt32BE(0) / 0x1_0000_0000;
  return Math.floor(people / STEP + chance) * STEP;
}
