/**
 * What is released of a partition. A family's numbers are shown for a node's two halves apart only where both halves
 * bear it: at least so many answered, and of each number at least three answers differ from the most frequent one.
 * Otherwise they are shown for the two together, and nobody can tell which half was the reason. Sums stay complete. For
 * all together two such answers are enough. DIFFERENT_AT_LEAST and DIFFERENT_IN_A_PART of packages/disclosure say why.
 *
 * Without nested loops: nothing is known yet of tables that were filled in this transaction, and a guess of a few rows
 * makes the closing of a wave of 5,000 take minutes.
 */
export const releaseValuesSql = `
create function guarded.release_values(in_release uuid, wave uuid, k integer) returns void
language sql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $body$
  with recursive inside as (
    select n.id as node_id, n.id as group_id, n.parent_id
    from guarded.release_node n
    join guarded.release_group g on g.release_id = n.release_id and g.id = n.id where n.release_id = in_release
    union all
    select n.id, inside.group_id, n.parent_id
    from inside join guarded.release_node n on n.release_id = in_release and n.id = inside.parent_id
  ), counted as (
    select c.group_id, m.family, m.code, m.kind, (each.value)::integer as value, count(*) as n
    from guarded.confidential_answer a
    join guarded.release_cell c
      on c.release_id = in_release and c.place_id = a.place_id and c.first = a.first and c.second = a.second
    cross join jsonb_each(a.given) each
    join guarded.measure m on m.wave_id = wave and m.code = each.key
    where a.wave_id = wave and a.release_id = in_release
    group by 1, 2, 3, 4, 5
  ), per_value as (
    select inside.node_id, counted.family, counted.code, counted.kind, counted.value, sum(counted.n) as n
    from counted join inside using (group_id) group by 1, 2, 3, 4, 5
  ), per_code as (
    select node_id, family, code, kind, sum(n)::integer as n, max(n) as most, sum(n * value)::bigint as total,
           sum(n * value * value)::bigint as squares, jsonb_object_agg(value, n) as counts
    from per_value group by 1, 2, 3, 4
  ), borne as (
    select p.node_id, p.family, max(p.n) as n, bool_and(p.n - p.most >= 3) as apart
    from per_code p join guarded.family f on f.wave_id = wave and f.code = p.family
    group by p.node_id, p.family, f.minimum
    having bool_and(p.n >= greatest(k, f.minimum) and p.n - p.most >= 2)
  ), splitting as (
    select n.parent_id as node_id, borne.family
    from borne join guarded.release_node n on n.release_id = in_release and n.id = borne.node_id
    where n.parent_id is not null and borne.apart group by 1, 2 having count(*) = 2
  ), reached as (
    select node_id, family from borne where node_id = 1
    union all
    select n.id, reached.family
    from reached join splitting using (node_id, family)
    join guarded.release_node n on n.release_id = in_release and n.parent_id = reached.node_id
  ), stored as (
    insert into guarded.release_block (release_id, family, node_id, n)
    select in_release, reached.family, reached.node_id, borne.n
    from reached join borne using (node_id, family)
    where not exists (select from splitting s where s.node_id = reached.node_id and s.family = reached.family)
    returning node_id, family
  )
  insert into guarded.release_value (release_id, node_id, code, family, n, total, squares, counts)
  select in_release, p.node_id, p.code, p.family, p.n, p.total, p.squares, case when p.kind = 'choice' then p.counts end
  from per_code p join stored using (node_id, family)
$body$;

-- Words by ten people at least, in no order.
create function guarded.release_comments(in_release uuid, wave uuid, k integer) returns void
language sql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $body$
  with recursive splitting as (
    select parent_id as node_id from guarded.release_node
    where release_id = in_release and parent_id is not null
    group by 1 having min(n) >= greatest(k, 10)
  ), reached as (
    select id as node_id from guarded.release_node where release_id = in_release and id = 1 and n >= greatest(k, 10)
    union all
    select n.id from reached join splitting using (node_id)
    join guarded.release_node n on n.release_id = in_release and n.parent_id = reached.node_id
  ), block as (
    select node_id, node_id as top from reached where node_id not in (select node_id from splitting)
    union all
    select n.id, block.top from block
    join guarded.release_node n on n.release_id = in_release and n.parent_id = block.node_id
  )
  insert into guarded.release_comment (release_id, node_id, question, text)
  select in_release, block.top, each ->> 'question', each ->> 'text'
  from guarded.confidential_answer a
  join guarded.release_cell c
    on c.release_id = in_release and c.place_id = a.place_id and c.first = a.first and c.second = a.second
  join block on block.node_id = c.group_id
  cross join jsonb_array_elements(a.comments) each
  where a.wave_id = wave and a.release_id = in_release
  order by random()
$body$;
`;
