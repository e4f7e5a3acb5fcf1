/**
 * What is released of a partition. A family's numbers are shown for a node's two halves apart only where both halves
 * bear it: at least so many answered, and of each number that is not derived at least three answers differ from the
 * most frequent one. Otherwise they are shown for the two together, and nobody can tell which half was the reason. Sums
 * stay complete. For all together two such answers are enough.
 *
 * No family is cut finer than its atoms: the groups, or, where it is computed from other families, what those were
 * released for. Of several that are the groups which show all of them by themselves; other answers are not in it.
 *
 * Without nested loops: nothing is known yet of tables that were filled in this transaction, and a guess of a few rows
 * makes the closing of a wave of 5,000 take minutes.
 */
export const releaseComputedSql = `
alter table guarded.release_value alter squares drop not null;
-- Null: all groups of the node.
alter table guarded.release_block add group_ids integer[];

create function guarded.release_families(in_release uuid, wave uuid, k integer, computed boolean) returns void
language sql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $body$
  with recursive family as (
    select code, minimum, cardinality(made_of) as sources from guarded.family
    where wave_id = wave and (made_of <> '{}') = computed
  ), source as (
    select f.code as family, s.code as source, cardinality(f.made_of) as sources
    from guarded.family f cross join unnest(f.made_of) s (code) where f.wave_id = wave and computed
  ), over as (
    select id as node_id, id as inside_id from guarded.release_node where release_id = in_release
    union all
    select n.parent_id, over.inside_id
    from over join guarded.release_node n on n.release_id = in_release and n.id = over.node_id
    where n.parent_id is not null
  ), inside as (
    select over.node_id, g.id as group_id
    from over join guarded.release_group g on g.release_id = in_release and g.id = over.inside_id
  ), atom as (
    select family.code as family, g.id as atom_id
    from family cross join guarded.release_group g where g.release_id = in_release and not computed
    union all
    select source.family, b.node_id
    from source join guarded.release_block b on b.release_id = in_release and b.family = source.source
    left join guarded.release_group g on g.release_id = in_release and g.id = b.node_id
    where source.sources = 1 or g.id is not null
    group by source.family, source.sources, b.node_id having count(*) = source.sources
  ), member as (
    select atom.family, atom.atom_id, inside.group_id from atom join inside on inside.node_id = atom.atom_id
  ), counted as (
    select c.group_id, m.family, m.code, m.kind, m.derived, (each.value)::integer as value, count(*) as n
    from guarded.confidential_answer a
    join guarded.release_cell c
      on c.release_id = in_release and c.place_id = a.place_id and c.first = a.first and c.second = a.second
    cross join jsonb_each(a.given) each
    join guarded.measure m on m.wave_id = wave and m.code = each.key
    join family on family.code = m.family
    where a.wave_id = wave and a.release_id = in_release
    group by 1, 2, 3, 4, 5, 6
  ), per_atom as (
    select member.atom_id, c.family, c.code, c.kind, c.derived, c.value, sum(c.n) as n
    from counted c join member using (family, group_id) group by 1, 2, 3, 4, 5, 6
  ), per_value as (
    select over.node_id, p.family, p.code, p.kind, p.derived, p.value, sum(p.n) as n
    from per_atom p join over on over.inside_id = p.atom_id group by 1, 2, 3, 4, 5, 6
  ), per_code as (
    select node_id, family, code, kind, derived, sum(n)::integer as n, max(n) as most, sum(n * value)::bigint as total,
           sum(n * value * value)::bigint as squares, jsonb_object_agg(value, n) as counts
    from per_value group by 1, 2, 3, 4, 5
  ), borne as (
    select p.node_id, p.family, max(p.n) as n, bool_and(p.derived or p.n - p.most >= 3) as apart
    from per_code p join family on family.code = p.family
    group by p.node_id, p.family, family.minimum
    having bool_and(p.n >= greatest(k, family.minimum) and (p.derived or p.n - p.most >= 2))
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
  ), apart as (
    select family, over.node_id, array_agg(member.group_id order by member.group_id) as group_ids
    from member join family on family.code = member.family and family.sources > 1
    join over on over.inside_id = member.atom_id group by 1, 2
  ), stored as (
    insert into guarded.release_block (release_id, family, node_id, n, group_ids)
    select in_release, reached.family, reached.node_id, borne.n, apart.group_ids
    from reached join borne using (node_id, family) left join apart using (node_id, family)
    where not exists (select from splitting s where s.node_id = reached.node_id and s.family = reached.family)
    returning node_id, family
  )
  insert into guarded.release_value (release_id, node_id, code, family, n, total, squares, counts)
  select in_release, p.node_id, p.code, p.family, p.n, p.total, case when p.kind <> 'sum' then p.squares end,
         case when p.kind = 'choice' then p.counts end
  from per_code p join stored using (node_id, family)
$body$;

create or replace function guarded.release_values(in_release uuid, wave uuid, k integer) returns void
language sql
set search_path = pg_catalog, pg_temp
as $body$
  select guarded.release_families(in_release, wave, k, computed => false);
  select guarded.release_families(in_release, wave, k, computed => true);
$body$;
`;
