/** Closing: whatever has been answered since the last release becomes one, in the caller's transaction. */
export const closeSql = `
create function guarded.make_release(wave uuid) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  locked guarded.protected_wave;
  answered integer;
  made uuid;
begin
  select * into locked from guarded.protected_wave where id = wave for update;
  select count(*) into answered from guarded.confidential_answer where wave_id = wave and release_id is null;
  if locked.rolling and answered < locked.k then return null; end if;
  insert into guarded.release (wave_id, sequence, respondents)
  select wave, count(*) + 1, case when answered >= locked.k then answered end from guarded.release where wave_id = wave
  returning id into made;
  update guarded.confidential_answer set release_id = made where wave_id = wave and release_id is null;
  if answered >= locked.k then
    insert into guarded.release_cell (release_id, place_id, first, second, path, n, group_id)
    select made, a.place_id, a.first, a.second, p.path, count(*), 1
    from guarded.confidential_answer a join guarded.place p on p.wave_id = wave and p.id = a.place_id
    where a.wave_id = wave and a.release_id = made
    group by a.place_id, a.first, a.second, p.path;
    perform guarded.partition_release(made, locked.k);
    perform guarded.release_values(made, wave, locked.k);
    perform guarded.release_comments(made, wave, locked.k);
  end if;
  return made;
end
$body$;

create function guarded.close_wave_period(wave uuid) returns table (outcome text, id uuid)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  locked guarded.protected_wave;
begin
  select * into locked from guarded.protected_wave w where w.id = wave for update;
  if locked.id is null or locked.mode <> 'confidential' then
    outcome := 'unknown';
  elsif locked.closed then
    outcome := 'closed';
  else
    id := guarded.make_release(wave);
    outcome := case when id is null then 'waits' else 'released' end;
    update guarded.protected_wave w set closed = not locked.rolling where w.id = wave;
  end if;
  return next;
end
$body$;

create function guarded.end_wave(wave uuid) returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $body$
  update guarded.protected_wave set closed = true where id = wave and rolling
$body$;
`;
