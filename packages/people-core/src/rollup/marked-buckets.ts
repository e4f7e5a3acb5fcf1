import type { Bucket } from './bucket.ts';

/** The query of buckets that MARKED and the parameters of `bucketParameters` make. */
export const MARKED = `select $1::uuid as unit_id, * from unnest($2::text[], $3::text[], $4::date[]) b (role, grain, period)`;

/** Where a moment `m` lies, as marks say it. */
const LIES = `m.role, date_trunc('week', m.day::timestamp)::date, date_trunc('month', m.day::timestamp)::date`;

/**
 * Moments `m` of the unit in the days of the buckets, without those whose own marks still wait. A moment that was
 * corrected to another week since has no mark of its own there: it is counted with that week.
 */
export const IN_MARKED = `m.unit_id = $1::uuid and m.day >= $5::date and m.day < $6::date
  and not exists (select from dirty_bucket waiting where waiting.unit_id = $1::uuid and waiting.moment_id = m.id
    and (waiting.role, waiting.week, waiting.month) = (${LIES}))`;

/** Whether a moment `m` is one of the marks (moments, roles, weeks, months) of these parameters, and still lies there. */
export function isMarked(moments: string, roles: string, weeks: string, months: string): string {
  return `(m.id, ${LIES}) in (select * from unnest(${moments}::uuid[], ${roles}::text[], ${weeks}::date[], ${months}::date[]))`;
}

export function bucketParameters(unitId: string, buckets: readonly Bucket[]): unknown[] {
  return [
    unitId,
    buckets.map((bucket) => bucket.role),
    buckets.map((bucket) => bucket.grain),
    buckets.map((bucket) => bucket.period),
    buckets.reduce((first, { period }) => (period < first ? period : first), '9999-12-31'),
    buckets.reduce((end, { next }) => (next > end ? next : end), '0001-01-01'),
  ];
}
