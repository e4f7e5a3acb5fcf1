/** What leaves the guard: releases, how many answered in steps of k, and to the holder of a receipt where it went. */
export const readReleaseSql = `
create function guarded.groups_of(in_release uuid, node integer) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $body$
  with recursive under as (
    select id from guarded.release_node where release_id = in_release and id = node
    union all
    select n.id from under join guarded.release_node n on n.release_id = in_release and n.parent_id = under.id
  )
  select jsonb_agg(g.id order by g.id) from under
  join guarded.release_group g on g.release_id = in_release and g.id = under.id
$body$;

create function guarded.read_release(wave uuid) returns setof jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $body$
  select jsonb_build_object(
    'id', r.id, 'waveId', r.wave_id, 'sequence', r.sequence, 'k', w.k, 'respondents', r.respondents,
    'groups', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', g.id, 'n', n.n, 'placeIds', g.place_ids, 'ownOf', g.own_of,
        'attributes', to_jsonb((array[to_jsonb(g.first), to_jsonb(g.second)])[:cardinality(w.attributes)])
      ) order by g.id)
      from guarded.release_group g join guarded.release_node n on n.release_id = g.release_id and n.id = g.id
      where g.release_id = r.id), '[]'),
    'blocks', coalesce((
      select jsonb_agg(jsonb_build_object(
        'family', b.family, 'n', b.n, 'groupIds', guarded.groups_of(r.id, b.node_id),
        'values', (
          select jsonb_agg(jsonb_build_object('code', v.code, 'n', v.n, 'total', v.total, 'squares', v.squares,
            'counts', v.counts) order by v.code)
          from guarded.release_value v
          where v.release_id = r.id and v.node_id = b.node_id and v.family = b.family)
      ) order by b.family, b.node_id)
      from guarded.release_block b where b.release_id = r.id), '[]'),
    'comments', coalesce((
      select jsonb_agg(jsonb_build_object('groupIds', guarded.groups_of(r.id, c.node_id), 'comments', c.list)
        order by c.node_id)
      from (
        select node_id, jsonb_agg(jsonb_build_object('question', question, 'text', text) order by id) as list
        from guarded.release_comment where release_id = r.id group by node_id
      ) c), '[]')
  )
  from guarded.release r join guarded.protected_wave w on w.id = r.wave_id
  where r.wave_id = wave order by r.sequence
$body$;

create function guarded.read_participation(wave uuid) returns table (invited integer, answered integer)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $body$
  select (select count(*)::integer from guarded.participant where wave_id = w.id),
         ((select count(*) from guarded.confidential_answer where wave_id = w.id)
           + (select count(*) from guarded.inbox where wave_id = w.id))::integer / w.k * w.k
  from guarded.protected_wave w where w.id = wave
$body$;

create function guarded.read_receipt(receipt bytea) returns table (wave_id uuid, release_id uuid, group_id integer)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $body$
  select a.wave_id, a.release_id, c.group_id
  from guarded.confidential_answer a
  left join guarded.release_cell c
    on c.release_id = a.release_id and c.place_id = a.place_id and c.first = a.first and c.second = a.second
  where a.receipt_hash = sha256(receipt)
$body$;
`;
