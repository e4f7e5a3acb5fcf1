/**
 * Sums per unit, role and period. The arrays have one element per metric, in the append-only order of METRICS in
 * people-core; `intensity` one per emotion. Persons' means come first and are rounded to 12 decimals, so that sums
 * of `numeric` are exact in any order. `both_…` are the same sums over those of them who are employee and customer, for
 * what has to leave them out; `moment_role` says in which roles a person's record has told moments, and `dirty_person`
 * whose roles have to be looked at again, as `dirty_bucket` does of figures: plain appends.
 */
export const rollupSql = `
create table public.rollup (
  unit_id uuid not null,
  role text not null check (role in ('employee', 'customer')),
  grain text not null check (grain in ('week', 'month', 'quarter', 'year')),
  period date not null,
  emotion_set smallint not null,
  people integer not null,
  moments integer not null,
  n integer[] not null,
  total numeric[] not null,
  squares numeric[] not null,
  both_n integer[] not null,
  both_total numeric[] not null,
  both_squares numeric[] not null,
  intensity numeric[] not null check (cardinality(intensity) = 20),
  primary key (unit_id, role, grain, period, emotion_set)
);

create index rollup_grain_period_index on public.rollup (grain, period, role);

create table public.rollup_answer (
  unit_id uuid not null,
  role text not null check (role in ('employee', 'customer')),
  grain text not null check (grain in ('week', 'month', 'quarter', 'year')),
  period date not null,
  code text not null,
  n integer not null,
  total numeric not null,
  squares numeric not null,
  both_n integer not null,
  both_total numeric not null,
  both_squares numeric not null,
  primary key (unit_id, role, grain, period, code)
);

create index rollup_answer_code_index on public.rollup_answer (code, grain, period);

create table public.moment_role (
  person_id uuid not null,
  role text not null check (role in ('employee', 'customer')),
  primary key (person_id, role)
);

create table public.dirty_person (
  person_id uuid not null,
  role text not null check (role in ('employee', 'customer')),
  change text not null check (change in ('told', 'gone', 'tied'))
);
`;
