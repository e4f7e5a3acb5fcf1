import type { IdentityKey } from '../identity/identity.ts';
import type { Day } from '../period/day.ts';
import type { Role } from '../relationship/relationship.schema.ts';

/**
 * One person of a batch. What is left out stays as it is. `externalId` is the row's own id in its source and may
 * stand on several rows: one person with several relationships.
 */
export interface PersonInput {
  readonly externalId: string;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly birthDay?: Day | undefined;
  readonly identities: readonly IdentityKey[];
  /** What else is known, by name. Joined with what was known before. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  readonly relationships?: readonly RelationshipInput[] | undefined;
}

/** A tie to the unit with this code, from a day until before another. No day: since ever, until further notice. */
export interface RelationshipInput {
  readonly role: Role;
  readonly unit: string;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
}
