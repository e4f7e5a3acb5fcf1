import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { describePeople } from './describe-people.ts';
import { findStretch, type PersonPlace } from './find-stretch.ts';
import type { ListPeopleInput, PeoplePage, PeoplePlace } from './people-list.schema.ts';
import { peopleStatements } from './people-sql.ts';
import { peopleView } from './people-view.ts';
import { presentPerson } from './people.presenter.ts';

/**
 * A page of the people whom the reader sees: `limit` from `after` on, or the last ones before `before`. Throws as
 * `peopleView`.
 */
export async function listPeople(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  input: ListPeopleInput,
): Promise<PeoplePage> {
  const { sort, columns, limit, after, before, ...filters } = input;
  const sql = sqlOf(ctx.em);
  const view = await peopleView(sql, ctx, filters);
  const backwards = before !== undefined;
  const statements = await peopleStatements(sql, view, filters);
  const stretch = { sort, place: before ?? after, backwards, rows: limit + 1 };
  const found = await findStretch(sql, statements, stretch);
  const shown = found.slice(0, limit);
  const places = backwards ? shown.toReversed() : shown;
  const [first, last] = [places.at(0), places.at(-1)];
  const more = found.length > limit;
  // What is told of a person is not narrowed by what they were looked for by.
  const people = await describePeople(sql, await peopleView(sql, ctx), places, columns);
  return {
    people: people.map((person) => presentPerson(person, columns)),
    previous: first && (backwards ? more : after !== undefined) ? placeOf(first) : null,
    next: last && (backwards || more) ? placeOf(last) : null,
  };
}

function placeOf({ finder, nameKey, relationshipId }: PersonPlace): PeoplePlace {
  return { finder, nameKey, id: relationshipId };
}
