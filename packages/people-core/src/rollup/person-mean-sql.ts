/** Means that are no whole number are rounded here, so that sums of them and their squares are exact in any order. */
const DECIMALS = 12;

/**
 * The columns `w_<name>` and `p_<name>` of a person's mean from their sum and count: most are whole numbers, which add up
 * many times faster than decimals. One of the two is null, both where nothing was answered.
 */
export function meanColumns(name: string, sum: string, count: string): string {
  return `case when ${sum} % ${count} = 0 then (${sum} / ${count})::bigint end as w_${name},
    case when ${sum} % ${count} <> 0 then round(${sum}::numeric / ${count}, ${DECIMALS}) end as p_${name}`;
}

/** What a group of persons' means adds up to. */
export const groupSum = {
  n: (name: string) => `(count(w_${name}) + count(p_${name}))::int`,
  total: (name: string) => `coalesce(sum(w_${name}), 0) + coalesce(sum(p_${name}), 0)`,
  squares: (name: string) => `coalesce(sum(w_${name} * w_${name}), 0) + coalesce(sum(p_${name} * p_${name}), 0)`,
  /** The total, or null where nobody answered. */
  shown: (name: string) => `coalesce(sum(w_${name}) + sum(p_${name}), sum(w_${name}), sum(p_${name}))`,
} as const;
