/**
 * What is locked when a protected wave is launched, and who may answer it. A `participant` says which answer is whose:
 * it lies where no role of the server can look. `path` is the way from the top of the tree of that day to the place.
 */
export const protectedWaveSql = `
create schema guarded;

create table guarded.protected_wave (
  id uuid primary key,
  mode text not null check (mode in ('confidential', 'anonymous')),
  k integer not null check (k >= 4),
  rolling boolean not null,
  attributes text[] not null check (cardinality(attributes) <= 2),
  opened_by xid8 not null default pg_current_xact_id(),
  closed boolean not null default false
);

create table guarded.family (
  wave_id uuid not null,
  code text not null,
  minimum integer not null,
  primary key (wave_id, code)
);

create table guarded.measure (
  wave_id uuid not null,
  code text not null,
  family text not null,
  kind text not null check (kind in ('scale', 'choice')),
  lowest integer not null,
  highest integer not null check (highest > lowest),
  primary key (wave_id, code)
);

create table guarded.place (
  wave_id uuid not null,
  id uuid not null,
  path uuid[] not null,
  primary key (wave_id, id)
);

create table guarded.participant (
  wave_id uuid not null,
  id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  place_id uuid not null,
  first text not null,
  second text not null,
  primary key (wave_id, id),
  unique (wave_id, token_hash)
);
create index participant_id_index on guarded.participant (id);
`;

/** Locks a wave. Places that no way leads to from the top (a circle, a missing parent) are refused. */
export const openWaveSql = `
create function guarded.open_wave(
  wave uuid, wave_mode text, wave_k integer, wave_rolling boolean, wave_attributes text[], families jsonb, places jsonb
) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
begin
  insert into guarded.protected_wave (id, mode, k, rolling, attributes)
  values (wave, wave_mode, wave_k, wave_rolling, wave_attributes);
  insert into guarded.family (wave_id, code, minimum)
  select wave, each ->> 'code', (each ->> 'minimum')::integer from jsonb_array_elements(families) each;
  insert into guarded.measure (wave_id, code, family, kind, lowest, highest)
  select wave, one ->> 'code', each ->> 'code', one ->> 'kind', (one ->> 'min')::integer, (one ->> 'max')::integer
  from jsonb_array_elements(families) each, jsonb_array_elements(each -> 'measures') one;
  insert into guarded.place (wave_id, id, path)
  with recursive given as (
    select (each ->> 'id')::uuid as id, (each ->> 'parentId')::uuid as parent_id from jsonb_array_elements(places) each
  ), way as (
    select id, array[id] as path from given where parent_id is null
    union all
    select given.id, way.path || given.id from given join way on given.parent_id = way.id
  )
  select wave, id, path from way;
  if (select count(*) from guarded.place where wave_id = wave) <> jsonb_array_length(places) then
    raise exception 'places are no tree' using errcode = 'invalid_parameter_value';
  end if;
end
$body$;

create function guarded.enrol(wave uuid, participants jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  locked guarded.protected_wave;
begin
  select * into locked from guarded.protected_wave where id = wave for share;
  if locked.id is null or locked.mode <> 'confidential' or locked.closed
    or not (locked.rolling or locked.opened_by = pg_current_xact_id()) then
    raise exception 'nobody can join this wave' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if exists (
    select from jsonb_array_elements(participants) each
    where not exists (select from guarded.place where wave_id = wave and id = (each ->> 'place_id')::uuid)
  ) then
    raise exception 'a place is not of this wave' using errcode = 'invalid_parameter_value';
  end if;
  insert into guarded.participant (wave_id, id, token_hash, place_id, first, second)
  select wave, (each ->> 'id')::uuid, decode(each ->> 'token_hash', 'hex'), (each ->> 'place_id')::uuid,
         case when cardinality(locked.attributes) >= 1 then each ->> 'first' else '' end,
         case when cardinality(locked.attributes) >= 2 then each ->> 'second' else '' end
  from jsonb_array_elements(participants) each;
end
$body$;
`;
