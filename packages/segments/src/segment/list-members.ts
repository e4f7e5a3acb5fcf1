import type { Sql } from '@unisono/database/sql';
import { segmentPeople, VIEWS } from '../rule/compile-rule.ts';
import { parameters } from '../rule/parameters.ts';
import { askPeople } from './ask-people.ts';
import { askedSegment, type AskContext, type AskedSegment } from './asked-segment.ts';
import { MEMBERS_SHOWN, type ListMembersInput, type SegmentMember, type SegmentMembers } from './segment.schema.ts';

/**
 * A page of the people of a saved or an unsaved rule, by the newest relationship to its part, the newest first. Throws as
 * `askedSegment` and `askPeople`.
 */
export async function listMembers(
  ctx: AskContext,
  input: ListMembersInput,
  signal?: AbortSignal,
): Promise<SegmentMembers> {
  const { after, ...segment } = input;
  const asked = await askedSegment(ctx, segment);
  return askPeople(ctx.database, asked.side, signal, async (sql) => {
    const ids = await memberIds(sql, asked, { after, limit: MEMBERS_SHOWN + 1 });
    const members = await describe(sql, asked, ids.slice(0, MEMBERS_SHOWN));
    return { members, next: ids.length > MEMBERS_SHOWN ? (members.at(-1)?.id ?? null) : null };
  });
}

async function memberIds(
  sql: Sql,
  asked: AskedSegment,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<string[]> {
  const { values, take } = parameters();
  const newest = segmentPeople(asked, { ...asked, take }, 'max(tie.id::text collate "C")::uuid as id');
  const rows = await sql<{ id: string }>(
    `select id from (${newest} group by tie.person_id) member
     ${after === undefined ? '' : `where id < ${take(after, 'uuid')}`} order by id desc limit ${take(limit, 'int')}`,
    values,
  );
  return rows.map(({ id }) => id);
}

function describe(sql: Sql, { side }: AskedSegment, ids: readonly string[]): Promise<SegmentMember[]> {
  return sql<SegmentMember>(
    `select tie.id, tie.name, unit.name as unit, tie.from_day as "fromDay", tie.to_day as "toDay"
     from ${VIEWS[side]}.tie tie join unit on unit.id = tie.unit_id where tie.id = any($1::uuid[]) order by tie.id desc`,
    [ids],
  );
}
