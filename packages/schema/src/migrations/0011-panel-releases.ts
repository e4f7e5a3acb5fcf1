import { Migration } from '@mikro-orm/migrations';

/**
 * What releases of protected waves tell the panel (docs/adr/0008-releases-in-the-panel.md). No right of the server
 * updates or deletes any of it. A place of an anonymous wave may be a cell: it knows the units that its people are from.
 */
export class PanelReleasesMigration extends Migration {
  override up(): void {
    for (const statement of [TABLES, PLACES, NOTE_UNITS, READ_PLACES]) this.addSql(statement);
  }
}

const TABLES = `
create table public.panel_release (
  id uuid primary key,
  wave_id uuid not null,
  side text not null check (side in ('employee', 'customer')),
  day date not null,
  emotion_set smallint not null,
  k integer not null check (k >= 4),
  scores text[] not null
);
create index panel_release_day_index on public.panel_release (side, day);

create table public.panel_part (
  release_id uuid not null,
  part integer not null,
  unit_ids uuid[] not null check (cardinality(unit_ids) > 0),
  primary key (release_id, part)
);
create index panel_part_unit_ids_index on public.panel_part using gin (unit_ids);

create table public.panel_figure (
  release_id uuid not null,
  score text not null,
  part integer not null,
  n integer not null check (n >= 4),
  total numeric not null,
  squares numeric,
  counts jsonb,
  primary key (release_id, score, part)
);
`;

const PLACES = "alter table guarded.place add column unit_ids uuid[] not null default '{}';";

/** In the transaction that opened the wave: which units the people of its cells are from. Other places are units. */
const NOTE_UNITS = `
create function guarded.note_units(wave uuid, places jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
begin
  if not exists (select from guarded.protected_wave where id = wave and opened_by = pg_current_xact_id()) then
    raise exception 'this wave was opened before' using errcode = 'object_not_in_prerequisite_state';
  end if;
  update guarded.place p set unit_ids = array(select jsonb_array_elements_text(each -> 'unitIds')::uuid)
  from jsonb_array_elements(places) each where p.wave_id = wave and p.id = (each ->> 'id')::uuid;
end
$body$;
`;

const READ_PLACES = `
create function guarded.read_places(wave uuid) returns table (path uuid[], unit_ids uuid[])
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $body$
  select p.path, case when p.unit_ids = '{}' then array[p.id] else p.unit_ids end
  from guarded.place p where p.wave_id = wave order by p.id
$body$;
`;
