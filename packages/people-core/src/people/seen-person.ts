import { sqlOf, type Sql } from '@unisono/database/sql';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import type { Role } from '../relationship/relationship.schema.ts';
import { isVisible, parameters } from './listing-conditions.ts';
import { peopleView, type PeopleView } from './people-view.ts';

/** Somebody whom the reader sees. */
export interface SeenPerson {
  readonly personId: string;
  /** The roles of the ties by which they are seen: what belongs to others is not told. */
  readonly roles: readonly Role[];
}

/**
 * The person with this tie.
 * @throws NotFoundError `person-unknown`, also where the reader does not see the tie
 */
export async function seenPerson(sql: Sql, view: PeopleView, id: string): Promise<SeenPerson> {
  const { values, take } = parameters();
  const [found] = await sql<SeenPerson>(
    `select tie.person_id as "personId", array_agg(distinct other.role) as roles
     from person_listing tie join person_listing other on other.person_id = tie.person_id
     where tie.relationship_id = ${take(id)} and ${isVisible('tie', view, take)} and ${isVisible('other', view, take)}
     group by tie.person_id`,
    values,
  );
  if (!found) throw new NotFoundError('person-unknown', { field: 'id' });
  return found;
}

/** The same for whoever asks, for what other rooms know of a person. @throws NotFoundError `person-unknown` */
export async function findSeenPerson(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  id: string,
): Promise<SeenPerson> {
  const sql = sqlOf(ctx.em);
  return seenPerson(sql, await peopleView(sql, ctx), id);
}
