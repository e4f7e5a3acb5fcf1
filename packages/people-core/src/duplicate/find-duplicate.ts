import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { describePeople } from '../people/describe-people.ts';
import type { PeopleColumn } from '../people/people-list.schema.ts';
import { countMoments } from './count-moments.ts';
import { duplicateView } from './duplicate-view.ts';
import type { Duplicate, DuplicateInput } from './duplicate.schema.ts';
import { requireDuplicate } from './require-duplicate.ts';

const COLUMNS: readonly PeopleColumn[] = ['relationships', 'language', 'birthDay', 'identities'];

/** Both records of a suggestion, as far as the reader sees them. @throws NotFoundError `duplicate-unknown` */
export async function findDuplicate(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  { id }: DuplicateInput,
): Promise<Duplicate> {
  const sql = sqlOf(ctx.em);
  const view = await duplicateView(sql, ctx);
  const { likeness, evidence, records } = await requireDuplicate(sql, view, id);
  const described = await describePeople(sql, view.people, records, COLUMNS);
  const moments = await countMoments(sql, ctx, view, records);
  return {
    id,
    likeness,
    evidence,
    records: described.map(({ relationships, identities, ...person }, place) => ({
      ...person,
      relationships: relationships ?? [],
      identities: identities ?? [],
      moments: moments?.[place] ?? null,
    })),
  };
}
