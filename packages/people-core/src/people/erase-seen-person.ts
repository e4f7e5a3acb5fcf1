import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import { erasePerson } from '../person/erase-person.ts';
import { peopleView } from './people-view.ts';
import type { PersonInputById } from './person.schema.ts';
import { seenPerson } from './seen-person.ts';

/** Erases the person with this tie (`erasePerson`). @throws NotFoundError `person-unknown` */
export async function eraseSeenPerson(ctx: VerbContext, { id }: PersonInputById): Promise<{ moments: number }> {
  const sql = sqlOf(ctx.em);
  const { personId } = await seenPerson(sql, await peopleView(sql, ctx), id);
  return erasePerson(ctx, { personId });
}
