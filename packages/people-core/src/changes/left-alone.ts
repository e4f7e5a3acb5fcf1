import type { Sql } from '@unisono/database/sql';
import type { ChangeKind } from './note-changes.ts';

/** What an undo leaves as it is, and why (`docs/errors.md`): how many, and what some of them are called. */
export interface LeftAlone {
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly count: number;
  readonly names: readonly string[];
}

const NAMES_SHOWN = 20;

/** Notes in `left_row (kind, id, reason, name)` what `rows`, a query of (id, name), answers. */
export async function leaveAlone(sql: Sql, kind: ChangeKind, reason: string, rows: string): Promise<void> {
  await sql(`insert into left_row (kind, id, reason, name)
    select '${kind}', id, '${reason}', name from (${rows}) found (id, name) on conflict do nothing`);
}

/** Leaves the rows of `kind` that something changed since: `table` is what is there now, `name` what each is called. */
export async function leaveChanged(sql: Sql, kind: ChangeKind, rows: { from: string; state: string; name: string }) {
  for (const noted of ['made_row', 'changed_row']) {
    await leaveAlone(
      sql,
      kind,
      'changed-later',
      `select noted.id, ${rows.name} from ${noted} noted join ${rows.from}
       where noted.kind = '${kind}' and noted.state <> ${rows.state}`,
    );
  }
}

/** Whether a noted row, by the name of its table in the statement, is to be undone. */
export function isUndone(noted: string): string {
  return `not exists (select from left_row left_alone where left_alone.kind = ${noted}.kind and left_alone.id = ${noted}.id)`;
}

export async function readLeftAlone(sql: Sql): Promise<LeftAlone[]> {
  return sql<LeftAlone>(
    `select kind, reason, count(*)::int as count,
       (array_agg(name order by name) filter (where name is not null))[1:${NAMES_SHOWN}] as names
     from left_row group by kind, reason order by kind, reason`,
  ).then((rows) => rows.map((row) => ({ ...row, names: row.names ?? [] })));
}
