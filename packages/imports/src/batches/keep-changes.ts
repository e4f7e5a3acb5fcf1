import type { Sql } from '@unisono/database/sql';

/** Keeps what is noted in `made_row` and `changed_row` with the batch, in its transaction. */
export async function keepChanges(sql: Sql, importId: string, ordinal: number): Promise<void> {
  await sql(
    `insert into import_made (import_id, ordinal, kind, ids, states)
     select $1, $2, kind, array_agg(id), array_agg(state) from made_row group by kind`,
    [importId, ordinal],
  );
  await sql(
    `insert into import_change (import_id, ordinal, kind, id, person_id, before, state)
     select $1, $2, kind, id, person_id, before, state from changed_row`,
    [importId, ordinal],
  );
}

/** Notes again what a batch made and changed; what it kept is forgotten, since it is about to be taken back. */
export async function takeChanges(sql: Sql, importId: string, ordinal: number): Promise<void> {
  await sql(
    `with kept as (delete from import_made where import_id = $1 and ordinal = $2 returning kind, ids, states)
     insert into made_row (kind, id, state)
     select kept.kind, each.id, each.state from kept cross join lateral unnest(kept.ids, kept.states) each (id, state)`,
    [importId, ordinal],
  );
  await sql(
    `with kept as (delete from import_change where import_id = $1 and ordinal = $2 returning kind, id, person_id, before, state)
     insert into changed_row (kind, id, person_id, before, state) select kind, id, person_id, before, state from kept`,
    [importId, ordinal],
  );
}
