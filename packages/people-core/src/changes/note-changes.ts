import type { Sql } from '@unisono/database/sql';

/** What a batch can make or change, and undo; each but `unit` is a row of the table of that name. */
export type ChangeKind = 'unit' | 'person' | 'identity' | 'relationship' | 'moment' | 'measure';

/**
 * Makes the temporary tables in which the verbs of this transaction note what they do when they are told to (`noted`):
 * `made_row (kind, id, state)` and `changed_row (kind, id, person_id, before, state)`, with the row as it was before.
 * `state` is a hash of the row as it was left, so that it can be told later whether something changed it since.
 */
export async function beginChanges(sql: Sql): Promise<void> {
  await sql('drop table if exists pg_temp.made_row, pg_temp.changed_row');
  await sql('create temp table made_row (kind text not null, id uuid not null, state bigint not null) on commit drop');
  await sql(`create temp table changed_row
    (kind text not null, id uuid not null, person_id uuid, before jsonb not null, state bigint not null) on commit drop`);
}

/** The hash of a row, given by its name in the statement. */
export function stateOf(row: string): string {
  return `hash_record_extended(${row}, 0)`;
}

/** An `insert` into the table of `kind`, with a note of every row that it makes. */
export function making(kind: ChangeKind, insert: string, noted: boolean | undefined): string {
  if (!noted) return insert;
  return `with made as (${insert} returning ${kind}.id, ${stateOf(kind)} as state)
    insert into made_row (kind, id, state) select '${kind}', id, state from made`;
}

/**
 * An `update` of the table of `kind`, with a note of every row that it changes. `key` is the row's id before, as the
 * update's `returning` can say it; `found` is a query of the ids of all rows that may be changed; `person` whose they are.
 */
export function changing(
  kind: ChangeKind,
  update: string,
  { key, found, person }: { readonly key: string; readonly found: string; readonly person: string },
  noted: boolean | undefined,
): string {
  const returning = `returning ${kind}.id, ${key} as key, ${person} as person_id`;
  if (!noted) return `with after as (${update} ${returning}) select id, person_id from after`;
  return `with old as materialized (select known.id, to_jsonb(known) as row from ${kind} known where known.id in (${found})),
    after as (${update} ${returning}, ${stateOf(kind)} as state),
    note as (insert into changed_row (kind, id, person_id, before, state)
      select '${kind}', after.id, after.person_id, old.row, after.state from after join old on old.id = after.key)
    select id, person_id from after`;
}
