/** Aggregates that another system computed, and what they were before somebody corrected them. */
export const measureSql = `
create table public.measure (
  unit_id uuid not null,
  side text not null check (side in ('employee', 'customer', 'business')),
  metric text not null,
  grain text not null check (grain in ('week', 'month', 'quarter', 'year')),
  period date not null,
  value numeric not null,
  n integer check (n >= 0),
  sd numeric check (sd >= 0),
  scale_min numeric,
  scale_max numeric check (scale_max > scale_min),
  label text,
  source text not null,
  external_id text not null,
  id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, side, metric, grain, period, source)
);

create index measure_metric_index on public.measure (side, metric, grain, period);
create index measure_source_index on public.measure (source, external_id);

create table public.measure_event (
  unit_id uuid not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('corrected', 'erased')),
  measure_id uuid not null,
  before jsonb not null,
  account_id uuid,
  primary key (unit_id, id)
);
`;
