/**
 * Decides new, unchanged or correction for everything taken in: `key` is 128 bits of SHA-256 over source and
 * external id, `content` a hash of what was said; then where the fact lies. And the marks of what must be counted
 * again: no key on purpose, since an append that is skipped because an equal mark exists loses updates.
 */
export const intakeSql = `
create table public.intake_key (
  key bytea primary key check (octet_length(key) = 16),
  content bytea not null check (octet_length(content) = 16),
  unit_id uuid not null,
  day date not null,
  moment_id uuid not null,
  erased boolean not null default false
);

create index intake_key_moment_id_index on public.intake_key (moment_id);

create table public.dirty_bucket (
  unit_id uuid not null,
  role text not null check (role in ('employee', 'customer')),
  week date not null,
  month date not null
);

create index dirty_bucket_unit_id_index on public.dirty_bucket (unit_id);
`;
