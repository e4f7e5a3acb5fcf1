/** Releases as before, with blocks that some groups of their node are not in. */
export const readComputedSql = `
create or replace function guarded.read_release(wave uuid) returns setof jsonb
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $body$
  with recursive inside as (
    select g.release_id, g.id as node_id, g.id as group_id
    from guarded.release r join guarded.release_group g on g.release_id = r.id where r.wave_id = wave
    union all
    select n.release_id, n.parent_id, inside.group_id
    from inside join guarded.release_node n on n.release_id = inside.release_id and n.id = inside.node_id
    where n.parent_id is not null
  ), node as (
    select release_id, node_id, jsonb_agg(group_id order by group_id) as groups from inside group by 1, 2
  ), grouped as (
    select g.release_id, jsonb_agg(jsonb_build_object(
      'id', g.id, 'n', n.n, 'placeIds', g.place_ids, 'ownOf', g.own_of,
      'attributes', to_jsonb((array[to_jsonb(g.first), to_jsonb(g.second)])[:cardinality(w.attributes)])
    ) order by g.id) as list
    from guarded.release r join guarded.protected_wave w on w.id = r.wave_id
    join guarded.release_group g on g.release_id = r.id
    join guarded.release_node n on n.release_id = g.release_id and n.id = g.id
    where r.wave_id = wave group by 1
  ), valued as (
    select v.release_id, v.node_id, v.family, jsonb_agg(jsonb_build_object(
      'code', v.code, 'n', v.n, 'total', v.total, 'squares', v.squares, 'counts', v.counts) order by v.code) as list
    from guarded.release r join guarded.release_value v on v.release_id = r.id where r.wave_id = wave group by 1, 2, 3
  ), blocked as (
    select b.release_id, jsonb_agg(jsonb_build_object(
      'family', b.family, 'n', b.n, 'groupIds', coalesce(to_jsonb(b.group_ids), node.groups), 'values', valued.list) order by b.family, b.node_id) as list
    from guarded.release_block b join node using (release_id, node_id) join valued using (release_id, node_id, family)
    group by 1
  ), spoken as (
    select c.release_id, c.node_id, jsonb_agg(jsonb_build_object('question', c.question, 'text', c.text) order by c.id) as list
    from guarded.release r join guarded.release_comment c on c.release_id = r.id where r.wave_id = wave group by 1, 2
  ), commented as (
    select release_id, jsonb_agg(jsonb_build_object('groupIds', node.groups, 'comments', spoken.list)
      order by node_id) as list
    from spoken join node using (release_id, node_id) group by 1
  )
  select jsonb_build_object(
    'id', r.id, 'waveId', r.wave_id, 'sequence', r.sequence, 'k', w.k, 'respondents', r.respondents,
    'groups', coalesce(grouped.list, '[]'), 'blocks', coalesce(blocked.list, '[]'),
    'comments', coalesce(commented.list, '[]')
  )
  from guarded.release r join guarded.protected_wave w on w.id = r.wave_id
  left join grouped on grouped.release_id = r.id
  left join blocked on blocked.release_id = r.id
  left join commented on commented.release_id = r.id
  where r.wave_id = wave order by r.sequence
$body$;
`;
