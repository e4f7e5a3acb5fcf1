/**
 * Anonymous answers while the wave is open: sealed, under the hash of a blind token. At the close they are moved in
 * one transaction, so that neither times nor the order of rows, nor system columns, say which came when.
 */
export const anonymousSql = `
create table guarded.inbox (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  wave_id uuid not null,
  sealed bytea not null
);
create index inbox_wave_id_index on guarded.inbox (wave_id);

create table guarded.spent (
  wave_id uuid not null,
  token_hash bytea not null,
  primary key (wave_id, token_hash)
);

create function guarded.put_in_inbox(wave uuid, token bytea, answer bytea) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  locked guarded.protected_wave;
begin
  select * into locked from guarded.protected_wave where id = wave for share;
  if locked.id is null or locked.mode <> 'anonymous' then return 'unknown'; end if;
  if locked.closed then
    return case when exists (select from guarded.spent where wave_id = wave and token_hash = token)
      then 'accepted' else 'closed' end;
  end if;
  insert into guarded.inbox (token_hash, wave_id, sealed) values (token, wave, answer) on conflict do nothing;
  return 'accepted';
end
$body$;

-- The sealed answers, to whoever has the key; the wave stays locked until the transaction ends.
create function guarded.take_inbox(wave uuid) returns table (token bytea, answer bytea)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
begin
  perform from guarded.protected_wave where id = wave and mode = 'anonymous' and not closed for update;
  if not found then
    raise exception 'this wave is not open' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return query select token_hash, sealed from guarded.inbox where wave_id = wave order by token_hash;
end
$body$;

create function guarded.close_anonymous(wave uuid, answers jsonb) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  made uuid;
begin
  perform from guarded.protected_wave where id = wave and mode = 'anonymous' and not closed for update;
  if not found or jsonb_array_length(answers) > (select count(*) from guarded.inbox where wave_id = wave) then
    raise exception 'this wave cannot be closed so' using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into guarded.confidential_answer (wave_id, place_id, given, comments)
  select wave, p.id, each -> 'values', each -> 'comments'
  from jsonb_array_elements(answers) each
  join guarded.place p on p.wave_id = wave and p.id = (each ->> 'placeId')::uuid
  where guarded.is_asked(wave, each -> 'values', each -> 'comments')
  order by gen_random_uuid();
  insert into guarded.spent (wave_id, token_hash)
  select wave, token_hash from guarded.inbox where wave_id = wave order by token_hash;
  delete from guarded.inbox where wave_id = wave;
  made := guarded.make_release(wave);
  update guarded.protected_wave set closed = true where id = wave;
  return made;
end
$body$;

create function guarded.closed_among(waves uuid[]) returns setof uuid
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $body$
  select id from guarded.protected_wave where id = any (waves) and closed
$body$;
`;
