/**
 * How many were invited and have answered: while a wave is open in steps of k, the devices that join by an open address
 * included, for they join by answering; once it is closed what its releases say.
 */
export const participationSql = `
create or replace function guarded.read_participation(wave uuid) returns table (invited integer, answered integer)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $body$
  select case when w.rolling then joined / w.k * w.k else joined end,
         case when w.closed then released else sent / w.k * w.k end
  from guarded.protected_wave w,
    lateral (select count(*)::integer as joined from guarded.participant where wave_id = w.id) p,
    lateral (select ((select count(*) from guarded.confidential_answer where wave_id = w.id)
      + (select count(*) from guarded.inbox where wave_id = w.id))::integer as sent) a,
    lateral (select coalesce(sum(respondents), 0)::integer as released from guarded.release where wave_id = w.id) r
  where w.id = wave
$body$;
`;
