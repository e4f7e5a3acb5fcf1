import type { ContactLimits } from '../limits/contact-limits.schema.ts';

type CountedLimits = Pick<ContactLimits, 'most7Days' | 'most30Days' | 'daysBetween'>;

/**
 * Whether one more contact keeps the limits, when others lie so many days before (negative) or after it: the rule of
 * the decision in SQL, for a single person.
 */
export function fitsLimits(distances: readonly number[], limits: CountedLimits): boolean {
  if (distances.some((distance) => Math.abs(distance) < limits.daysBetween)) return false;
  return fits(distances, 7, limits.most7Days) && fits(distances, 30, limits.most30Days);
}

function fits(distances: readonly number[], length: number, most: number | null): boolean {
  if (most === null) return true;
  const ends = [0, ...distances.filter((distance) => distance > 0 && distance < length)];
  return ends.every((last) => distances.filter((other) => other > last - length && other <= last).length < most);
}
