import { copyInto, type Sql } from '@unisono/database/sql';
import type { PoolClient } from 'pg';
import { noteProblems } from '../staging/note-problems.ts';
import { ClaimedIdentities } from './claimed-identities.ts';

const ROWS_AT_ONCE = 5_000;

/**
 * Settles rows that share an identity which the database does not know yet: fills `resolved_row` with the known
 * person or the row that leads the new one, and rejects rows between two. Rows that name the same shared
 * identities are settled together, in the order of the file; memory holds a number per identity and per group.
 */
export async function resolveSharedIdentities(sql: Sql, client: PoolClient): Promise<void> {
  await sql(`create temp table shared_identity on commit drop as
    select kind, value, (row_number() over (order by kind, value))::int - 1 as number
    from row_identity where owner is null group by kind, value having count(*) > 1`);
  const [shared] = await sql<{ count: number }>('select count(*)::int as count from shared_identity');
  if (!shared?.count) return;
  await sql('analyze shared_identity');
  await sql(`create temp table sharing_row on commit drop as
    select row, (array_agg(owner) filter (where owner is not null))[1] as known,
      array_agg(shared_identity.number order by shared_identity.number)
        filter (where shared_identity.number is not null) as shared
    from row_identity left join shared_identity using (kind, value)
    group by row having count(shared_identity.number) > 0`);
  await sql(`create temp table sharing_group on commit drop as
    select min(row) as row, known, shared from sharing_row group by known, shared`);

  const settled = await settleGroups(sql, shared.count);
  await sql(`create temp table settled_group
    (row integer, known uuid, leader integer, one integer, other integer) on commit drop`);
  await copyInto(client, 'settled_group', ['row', 'known', 'leader', 'one', 'other'], settled);
  await sql(`create temp table settled_row on commit drop as
    select sharing_row.row, settled_group.known, settled_group.leader, settled_group.one, settled_group.other
    from settled_group
    join sharing_group using (row)
    join sharing_row on sharing_row.shared = sharing_group.shared
      and sharing_row.known is not distinct from sharing_group.known`);
  await rejectRowsBetweenTwo(sql);
  await sql(
    'insert into resolved_row (row, known, leader) select row, known, leader from settled_row where other is null',
  );
}

type Settled = [row: number, known: string | null, leader: number | null, one: number | null, other: number | null];

async function settleGroups(sql: Sql, identities: number): Promise<Settled[]> {
  const claimed = new ClaimedIdentities(identities);
  const settled: Settled[] = [];
  await sql('declare sharing no scroll cursor for select row, known, shared from sharing_group order by row');
  for (;;) {
    const groups = await sql<{ row: number; known: string | null; shared: number[] }>(
      `fetch ${ROWS_AT_ONCE} from sharing`,
    );
    for (const { row, known, shared } of groups) {
      const result = claimed.settle(row, known, shared);
      if ('other' in result) settled.push([row, null, null, result.one, result.other]);
      else
        settled.push([
          row,
          'known' in result ? result.known : null,
          'leader' in result ? result.leader : null,
          null,
          null,
        ]);
    }
    if (groups.length < ROWS_AT_ONCE) break;
  }
  await sql('close sharing');
  return settled;
}

/** Names both sides: an identity claimed by one person, and one of the other's (a known one where `one` is null). */
async function rejectRowsBetweenTwo(sql: Sql): Promise<void> {
  await noteProblems(
    sql,
    'staged_person',
    { field: 'identities', reason: 'identities-of-two-people', severity: 'rejected' },
    `select settled_row.row, jsonb_build_object(
       'one', coalesce(one.kind || ' ' || one.value, (select min(kind || ' ' || value) from row_identity
         where row_identity.row = settled_row.row and row_identity.owner is not null)),
       'other', other.kind || ' ' || other.value)
     from settled_row
     join shared_identity other on other.number = settled_row.other
     left join shared_identity one on one.number = settled_row.one`,
  );
  await sql(`delete from row_identity where row in (select row from settled_row where other is not null)`);
}
