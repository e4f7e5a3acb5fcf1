import { sqlOf } from '@unisono/database/sql';
import { NotFoundError, type VerbContext } from '@unisono/rpc/server';
import { birthDayOf, identitiesOf, relationshipsOf } from './describe-people.ts';
import { parameters } from './listing-conditions.ts';
import { peopleView } from './people-view.ts';
import type { Person, PersonInputById } from './person.schema.ts';
import { seenPerson } from './seen-person.ts';

/** Somebody, as far as the reader sees them. @throws NotFoundError `person-unknown` */
export async function findPerson(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { id }: PersonInputById,
): Promise<Person> {
  const sql = sqlOf(ctx.em);
  const view = await peopleView(sql, ctx);
  const { personId } = await seenPerson(sql, view, id);
  const { values, take } = parameters();
  const named = `${take(personId)}::uuid`;
  const [person] = await sql<Omit<Person, 'id'>>(
    `select person.name, person.language, ${birthDayOf('person', view, take)} as "birthDay",
       ${relationshipsOf('person.id', view, take, { attributes: true })} as relationships,
       ${identitiesOf('person.id', view, take)} as identities,
       ${view.records ? 'person.attributes' : 'null::jsonb'} as attributes
     from person where person.id = ${named}`,
    values,
  );
  if (!person) throw new NotFoundError('person-unknown', { field: 'id' });
  return { id, ...person };
}
