import { sqlOf } from '@unisono/database/sql';
import type { VerbContext } from '@unisono/rpc/server';
import type { PeopleFilters } from './people-list.schema.ts';
import { peopleStatements } from './people-sql.ts';
import { peopleView } from './people-view.ts';

/** How many people the list has. Reads all of them, so ask for it beside a page. Throws as `peopleView`. */
export async function countPeople(
  ctx: Pick<VerbContext, 'em' | 'actor' | 'scope' | 'now'>,
  input: PeopleFilters,
): Promise<{ people: number }> {
  const sql = sqlOf(ctx.em);
  const statements = await peopleStatements(sql, await peopleView(sql, ctx, input), input);
  const { text, values } = statements.everybody();
  const [counted] = await sql<{ people: number }>(`select count(*)::int as people from (${text}) found`, values);
  return { people: counted?.people ?? 0 };
}
