import type { Sql } from '@unisono/database/sql';
import { NotAllowedError } from '@unisono/rpc/server';
import type { Parameter } from '../people/listing-conditions.ts';
import { isVisible } from '../people/listing-conditions.ts';
import { peopleView, type PeopleReader, type PeopleView } from '../people/people-view.ts';
import { ROLES, type Role } from '../relationship/relationship.schema.ts';
import type { Face } from './duplicate.schema.ts';

/** By which face a reader looks at duplicates, and which ties that face has. */
export interface DuplicateView {
  readonly people: PeopleView;
  readonly face: Face;
  readonly roles: readonly Role[];
}

/**
 * Whoever sees both sides everywhere decides by the whole record, everybody else by one side's: of uneven parts, what is
 * missing from the whole would tell who works elsewhere. Throws as `peopleView`.
 */
export async function duplicateView(sql: Sql, reader: PeopleReader): Promise<DuplicateView> {
  const people = await peopleView(sql, reader);
  const { parts } = people;
  if (parts.length === ROLES.length && parts.every(({ unitIds }) => unitIds === null)) {
    return { people, roles: ROLES, face: 'whole' };
  }
  const own = parts.find(({ unitIds }) => unitIds === null) ?? parts[0];
  if (!own) throw new NotAllowedError('grant-missing', { field: 'role' });
  return { people: { ...people, parts: [own] }, roles: [own.role], face: own.role };
}

/**
 * SQL for whether the reader sees a person as a whole: every tie that the face has, and at least one. Ties that it has
 * not make no difference, so nobody learns by what is missing that there are any.
 */
export function isSeenWhole(personId: string, { people, roles }: DuplicateView, take: Parameter): string {
  const ties = `select from person_listing tie where tie.person_id = ${personId} and tie.role = any(${take(roles)}::text[])`;
  const everywhere = people.parts.every(({ unitIds }) => unitIds === null);
  return `exists (${ties})${everywhere ? '' : ` and not exists (${ties} and not ${isVisible('tie', people, take)})`}`;
}

/** SQL for the newest tie of a person that the reader sees: the id that they are shown with. */
export function shownIdOf(personId: string, { roles }: DuplicateView, take: Parameter): string {
  return `(select tie.relationship_id from person_listing tie where tie.person_id = ${personId}
    and tie.role = any(${take(roles)}::text[]) order by tie.relationship_id desc limit 1)`;
}
