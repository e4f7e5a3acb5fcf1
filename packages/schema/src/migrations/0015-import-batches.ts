import { Migration } from '@mikro-orm/migrations';

/**
 * Imports in batches that land whole (docs/adr/0012-imports-in-batches.md): what each batch did, and what it found there
 * before, so that an import can go on after a crash and be undone exactly.
 */
export class ImportBatchesMigration extends Migration {
  override up(): void {
    for (const statement of [IMPORT, BATCHES, FORGET, MOMENT_EVENT]) this.addSql(statement);
  }
}

const IMPORT = `
alter table public.import
  add column mode text not null default 'partial',
  add column as_of date null,
  add column endings jsonb null,
  add column allowed_endings int null,
  add column digest text null,
  add column run smallint not null default 0,
  add column rows_before int not null default 0,
  add column undone jsonb null,
  drop constraint import_status_check,
  add constraint import_status_check check (status in ('uploaded', 'checking', 'checked', 'applying', 'paused', 'done',
    'failed', 'cancelled', 'undoing', 'undone')),
  add constraint import_mode_check check (mode in ('partial', 'full'));
`;

/**
 * \`import_batch\`: written in the transaction of what it records, so where a run goes on is exact. Rows are those of the
 * file. \`import_link\`: rows that must be recorded together, by the first of them, and since when that is known
 * (\`import_batch\` of part \`links\`). \`import_made\` and \`import_change\`: what a batch made, and what it changed with
 * what was there before; \`state\` is a hash of the row as the batch left it. Without foreign keys, as pieces of files are.
 */
const BATCHES = `
create table public.import_batch (
  import_id uuid not null,
  ordinal integer not null,
  run smallint not null,
  part text not null check (part in ('units', 'links', 'rows', 'linked', 'endings')),
  first_row integer not null,
  last_row integer not null,
  counts jsonb not null,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  left_alone jsonb,
  primary key (import_id, ordinal)
);

create table public.import_link (
  import_id uuid not null,
  "row" integer not null,
  "first" integer not null,
  primary key (import_id, "first", "row")
);

create table public.import_made (
  import_id uuid not null,
  ordinal integer not null,
  kind text not null,
  ids uuid[] not null,
  states bigint[] not null,
  primary key (import_id, ordinal, kind)
);

create table public.import_change (
  import_id uuid not null,
  ordinal integer not null,
  kind text not null,
  id uuid not null,
  person_id uuid,
  before jsonb not null,
  state bigint not null,
  primary key (import_id, ordinal, kind, id)
);
create index import_change_person_id_index on public.import_change (person_id);
`;

/** Whoever erases a person, erases too what imports kept of how the person's records were before them. */
const FORGET = `
create function public.forget_erased_changes() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
begin
  delete from public.import_change where person_id = new.id;
  return null;
end
$body$;

create trigger forget_erased_changes after update of erased_at on public.person
for each row when (old.erased_at is null and new.erased_at is not null)
execute function public.forget_erased_changes();
`;

const MOMENT_EVENT = `
alter table public.moment_event
  drop constraint moment_event_kind_check,
  add constraint moment_event_kind_check check (kind in ('corrected', 'erased', 'moved', 'undone'));
`;
