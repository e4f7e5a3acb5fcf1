/**
 * Answers have random ids and no times. In a confidential wave `participant_id` is known, so that a second answer
 * replaces the first; in an anonymous one nobody's is, and rows arrive in random order when the wave closes.
 */
export const answerSql = `
create table guarded.confidential_answer (
  id uuid primary key default gen_random_uuid(),
  wave_id uuid not null,
  release_id uuid,
  participant_id uuid,
  place_id uuid not null,
  first text not null default '',
  second text not null default '',
  given jsonb not null,
  comments jsonb not null,
  receipt_hash bytea,
  unique (wave_id, participant_id)
);
create index confidential_answer_release_index on guarded.confidential_answer (wave_id, release_id);
create index confidential_answer_receipt_index on guarded.confidential_answer (receipt_hash);

-- Whether the numbers are those the wave asked for: within their range, and of a family all or none.
create function guarded.is_asked(wave uuid, given jsonb, comments jsonb) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $body$
  select case when jsonb_typeof(given) <> 'object' or jsonb_typeof(comments) <> 'array' then false else
    not exists (
      select from jsonb_each(given) each
      left join guarded.measure m on m.wave_id = wave and m.code = each.key
      where case
        when m.code is null or jsonb_typeof(each.value) <> 'number' then true
        else (each.value)::numeric not between m.lowest and m.highest or (each.value)::numeric % 1 <> 0
      end
    )
    and not exists (
      select from guarded.measure m where m.wave_id = wave
      group by m.family having count(*) filter (where given ? m.code) not in (0, count(*))
    )
    and not exists (
      select from jsonb_array_elements(comments) each
      where jsonb_typeof(each -> 'question') is distinct from 'string' or jsonb_typeof(each -> 'text') is distinct from 'string'
    )
  end
$body$;

create function guarded.submit_answer(wave uuid, token bytea, given jsonb, comments jsonb, receipt bytea) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
  locked guarded.protected_wave;
  person guarded.participant;
begin
  -- Together with others who answer, and before or after whoever closes the wave.
  select * into locked from guarded.protected_wave where id = wave for share;
  select * into person from guarded.participant where wave_id = wave and token_hash = sha256(token);
  if locked.id is null or person.id is null then return 'unknown'; end if;
  if locked.closed then return 'closed'; end if;
  if not guarded.is_asked(wave, given, comments) then return 'not-asked'; end if;
  insert into guarded.confidential_answer as known
    (wave_id, participant_id, place_id, first, second, given, comments, receipt_hash)
  values (wave, person.id, person.place_id, person.first, person.second, given, comments, sha256(receipt))
  on conflict (wave_id, participant_id) do update
  set given = excluded.given, comments = excluded.comments, receipt_hash = excluded.receipt_hash
  where known.release_id is null;
  if not found then return 'closed'; end if;
  return 'accepted';
end
$body$;

create function guarded.forget(participants uuid[]) returns void
language sql security definer
set search_path = pg_catalog, pg_temp
as $body$
  delete from guarded.confidential_answer where participant_id = any (participants);
  delete from guarded.participant where id = any (participants);
$body$;
`;
