/**
 * Releases. `release_node` is the tree that groups are cut in: leaves are the groups, every other node has two halves.
 * `release_cell` says where everybody of one place and the same attributes went. A family's numbers are released for
 * the nodes in `release_block`.
 */
export const releaseSql = `
create table guarded.release (
  id uuid primary key default gen_random_uuid(),
  wave_id uuid not null,
  sequence integer not null,
  respondents integer,
  unique (wave_id, sequence)
);

create table guarded.release_node (
  release_id uuid not null,
  id integer not null,
  parent_id integer,
  n integer not null,
  primary key (release_id, id)
);

create table guarded.release_group (
  release_id uuid not null,
  id integer not null,
  place_ids uuid[] not null,
  own_of uuid,
  first text[],
  second text[],
  primary key (release_id, id)
);

create table guarded.release_cell (
  release_id uuid not null,
  place_id uuid not null,
  first text not null,
  second text not null,
  path uuid[] not null,
  n integer not null,
  group_id integer not null,
  primary key (release_id, place_id, first, second)
);

create table guarded.release_block (
  release_id uuid not null,
  family text not null,
  node_id integer not null,
  n integer not null,
  primary key (release_id, family, node_id)
);

create table guarded.release_value (
  release_id uuid not null,
  node_id integer not null,
  code text not null,
  family text not null,
  n integer not null,
  total bigint not null,
  squares bigint not null,
  counts jsonb,
  primary key (release_id, node_id, code)
);

create table guarded.release_comment (
  release_id uuid not null,
  node_id integer not null,
  id uuid not null default gen_random_uuid(),
  question text not null,
  text text not null,
  primary key (release_id, node_id, id)
);
`;
