/**
 * The partition of a wave's respondents. It sees how many answered from where, and never what. The pure function
 * `partition` of packages/disclosure is its specification: a property test holds the two equal.
 */
export const splitSql = `
-- Hangs nodes under a parent as two halves, each halved again. They come ordered by size: small ones stay together.
create function guarded.hang(in_release uuid, parent integer, nodes integer[]) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  middle constant integer := cardinality(nodes) / 2;
  side integer[];
  made integer;
begin
  for half in 1..2 loop
    side := case half when 1 then nodes[:middle] else nodes[middle + 1:] end;
    if cardinality(side) = 1 then
      update guarded.release_node set parent_id = parent where release_id = in_release and id = side[1];
    else
      insert into guarded.release_node (release_id, id, parent_id, n)
      select in_release, (select max(id) + 1 from guarded.release_node where release_id = in_release), parent, sum(n)
      from guarded.release_node where release_id = in_release and id = any (side)
      returning id into made;
      perform guarded.hang(in_release, made, side);
    end if;
  end loop;
end
$body$;

-- By what a cell is told apart at this step: the unit one further down ('': at this unit itself), or an attribute.
create function guarded.child_key(path uuid[], first text, second text, step text, depth integer) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $body$
  select case step when 'unit' then coalesce(path[depth + 1]::text, '') when 'first' then first else second end
$body$;

-- Splits a group where every child, small siblings pooled, has at least k. Answers the new groups; none: it stays whole.
-- inside is the child's key, null for a pool.
create function guarded.split_group(in_release uuid, node integer, step text, depth integer, k integer)
returns table (made integer, inside text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  child record;
  whole guarded.release_group;
  next_id integer := (select max(id) from guarded.release_node where release_id = in_release);
  made_ids integer[] := '{}';
begin
  select * into whole from guarded.release_group where release_id = in_release and id = node;
  for child in
    with sized as (
      select guarded.child_key(c.path, c.first, c.second, step, depth) collate "C" as key, sum(c.n)::integer as n
      from guarded.release_cell c where c.release_id = in_release and c.group_id = node group by 1
    ), ranked as (
      select key, n, row_number() over by_size as rank, sum(n) over by_size as running,
             count(*) filter (where n < k) over () as small
      from sized window by_size as (order by n, key)
    ), pool as (
      select case when max(small) = 0 then 0 else min(rank) filter (where rank >= small and running >= k) end as size
      from ranked
    ), slot as (
      select array_agg(key order by key) as keys, sum(n)::integer as n
      from ranked, pool group by case when rank <= pool.size then 0 else rank end
    )
    select keys, n, count(*) over () as children from slot order by n, keys[1]
  loop
    if child.children < 2 then return; end if;
    next_id := next_id + 1;
    made_ids := made_ids || next_id;
    insert into guarded.release_node (release_id, id, n) values (in_release, next_id, child.n);
    insert into guarded.release_group (release_id, id, place_ids, own_of, first, second)
    values (
      in_release, next_id,
      case when step = 'unit' then array_remove(child.keys, '')::uuid[] else whole.place_ids end,
      case when step <> 'unit' then whole.own_of when '' = any (child.keys) then (
        select c.path[depth] from guarded.release_cell c where c.release_id = in_release and c.group_id = node limit 1
      ) end,
      case when step = 'first' then child.keys else whole.first end,
      case when step = 'second' then child.keys else whole.second end
    );
    made := next_id;
    inside := case when cardinality(child.keys) = 1 then child.keys[1] end;
    return next;
  end loop;
  -- Only now: the groups above were read from the cells as they were.
  delete from guarded.release_group where release_id = in_release and id = node;
  update guarded.release_cell c set group_id = g.id
  from guarded.release_group g
  where c.release_id = in_release and c.group_id = node and g.release_id = in_release and g.id = any (made_ids)
    and case step
      when 'unit' then
        case when c.path[depth + 1] is null then g.own_of is not null else c.path[depth + 1] = any (g.place_ids) end
      when 'first' then c.first = any (g.first)
      else c.second = any (g.second)
    end;
  perform guarded.hang(in_release, node, made_ids);
end
$body$;

create function guarded.split_by_unit(in_release uuid, node integer, from_depth integer, k integer) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  depth integer := from_depth;
  children integer;
  key text;
  child record;
begin
  loop
    select count(distinct guarded.child_key(path, first, second, 'unit', depth)),
           min(guarded.child_key(path, first, second, 'unit', depth))
    into children, key from guarded.release_cell where release_id = in_release and group_id = node;
    exit when children > 1;
    if key = '' then return; end if;
    depth := depth + 1;
  end loop;
  for child in select made, inside from guarded.split_group(in_release, node, 'unit', depth, k) loop
    if child.inside <> '' then perform guarded.split_by_unit(in_release, child.made, depth + 1, k); end if;
  end loop;
end
$body$;

create function guarded.partition_release(in_release uuid, k integer) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  step text;
  node integer;
begin
  insert into guarded.release_node (release_id, id, n)
  select in_release, 1, sum(n) from guarded.release_cell where release_id = in_release;
  insert into guarded.release_group (release_id, id, place_ids)
  select in_release, 1, array_agg(distinct path[1]) from guarded.release_cell where release_id = in_release;
  perform guarded.split_by_unit(in_release, 1, 0, k);
  foreach step in array array['first', 'second'] loop
    for node in select id from guarded.release_group where release_id = in_release order by id loop
      perform guarded.split_group(in_release, node, step, 0, k);
    end loop;
  end loop;
end
$body$;
`;
