import type { Sql } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { openMoments } from '../people/list-person-moments.ts';
import { parameters } from '../people/listing-conditions.ts';
import type { DuplicateView } from './duplicate-view.ts';
import type { SuggestedRecord } from './require-duplicate.ts';

/** How many moments of each the reader may read, in their order; null for who reads none at all. */
export async function countMoments(
  sql: Sql,
  ctx: Pick<VerbContext, 'actor' | 'scope'>,
  view: DuplicateView,
  people: readonly SuggestedRecord[],
): Promise<number[] | null> {
  const { values, take } = parameters();
  const open = await openMoments(sql, ctx, view.roles, view.people.day, take);
  if (open.length === 0) return null;
  const counted = await sql<{ moments: number }>(
    `select (select count(*)::int from person record join moment on moment.person_id = record.id
       where (record.id = named.id or record.canonical_id = named.id) and (${open.join(' or ')})) as moments
     from unnest(${take(people.map(({ personId }) => personId))}::uuid[]) with ordinality as named(id, place) order by place`,
    values,
  );
  return counted.map(({ moments }) => moments);
}
