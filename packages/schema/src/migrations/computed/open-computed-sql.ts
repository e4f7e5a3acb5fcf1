/** `made_of` names the families that one is computed from. A family must have a number that is held to diversity. */
export const openComputedSql = `
alter table guarded.family add made_of text[] not null default '{}';
alter table guarded.measure
  add derived boolean not null default false,
  drop constraint measure_kind_check,
  add constraint measure_kind_check check (kind in ('sum', 'scale', 'choice'));

create or replace function guarded.open_wave(
  wave uuid, wave_mode text, wave_k integer, wave_rolling boolean, wave_attributes text[], families jsonb, places jsonb
) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
begin
  insert into guarded.protected_wave (id, mode, k, rolling, attributes)
  values (wave, wave_mode, wave_k, wave_rolling, wave_attributes);
  insert into guarded.family (wave_id, code, minimum, made_of)
  select wave, each ->> 'code', (each ->> 'minimum')::integer, array(select jsonb_array_elements_text(each -> 'of'))
  from jsonb_array_elements(families) each;
  insert into guarded.measure (wave_id, code, family, kind, lowest, highest, derived)
  select wave, one ->> 'code', each ->> 'code', one ->> 'kind', (one ->> 'min')::integer, (one ->> 'max')::integer,
         (one ->> 'derived')::boolean
  from jsonb_array_elements(families) each, jsonb_array_elements(each -> 'measures') one;
  if exists (
    select from guarded.measure m where m.wave_id = wave group by m.family having bool_and(m.derived)
  ) or exists (
    select from guarded.family f cross join unnest(f.made_of) source
    left join guarded.family s on s.wave_id = wave and s.code = source and s.made_of = '{}'
    where f.wave_id = wave and s.code is null
  ) then
    raise exception 'families are computed from nothing' using errcode = 'invalid_parameter_value';
  end if;
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
`;
