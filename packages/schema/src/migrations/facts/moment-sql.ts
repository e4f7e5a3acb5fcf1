/**
 * One lived episode. `felt` has one element per emotion of the vocabulary in its order: null was not shown, 0 was
 * shown and not felt, up to 5. `nev` is the net emotional value over the fixed denominator 2520, so it is exact.
 */
export const momentSql = `
create table public.moment (
  unit_id uuid not null,
  day date not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('employee', 'customer')),
  unit_by_relationship boolean not null default false,
  at timestamptz,
  touchpoint text,
  source text not null,
  external_id text not null,
  emotion_set smallint,
  felt smallint[] check (cardinality(felt) = 20 and 0 <= all (felt) and 5 >= all (felt)),
  pleasant smallint check (pleasant between 0 and 5),
  unpleasant smallint check (unpleasant between 0 and 5),
  experience smallint check (experience between 0 and 100),
  impact smallint check (impact between 0 and 100),
  nev integer check (nev between -252000 and 252000),
  expectation smallint check (expectation between 0 and 5),
  disconfirmation smallint check (disconfirmation between -2 and 2),
  ease smallint check (ease between 1 and 7),
  recommend smallint check (recommend between 0 and 10),
  told integer check (told >= 0),
  told_valence smallint check (told_valence between -1 and 1),
  pum_positive smallint check (pum_positive between 1 and 5),
  pum_unique smallint check (pum_unique between 1 and 5),
  pum_memorable smallint check (pum_memorable between 1 and 5),
  answers jsonb not null default '{}',
  comments jsonb not null default '[]',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, day, id)
) partition by range (day);

create index moment_person_id_index on public.moment (person_id);

create table public.moment_event (
  unit_id uuid not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('corrected', 'erased', 'moved')),
  moment_id uuid not null,
  day date not null,
  person_id uuid,
  before jsonb,
  account_id uuid,
  primary key (unit_id, id)
);

create index moment_event_moment_id_index on public.moment_event (moment_id);
create index moment_event_person_id_index on public.moment_event (person_id);
`;
