import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { firstDayOf, lastDayOf } from '@unisono/people-core/schema';
import type { TrendInitiative } from '@unisono/ui/charts/trend';
import { readScope } from '@unisono/ui/scope';
import { useTRPC } from '../application/api.ts';
import { useAbility } from '../application/use-session.ts';
import { MARK_OF_SIDE } from './mark-of-side.ts';

/** More lanes than anybody tells apart. */
const SHOWN = 6;

/**
 * What was done to the unit of the bar while these periods lasted, in the order it began, each with the letter it has on
 * this page: the last six where there were more. Ideas and plans did not happen.
 */
export function useTrendInitiatives(periods: readonly string[]): TrendInitiative[] {
  const allowed = useAbility('initiative.read');
  const { unit } = readScope(useLocation({ select: (location) => location.search as Record<string, unknown> }));
  const filter = unit ? { unitId: unit } : {};
  const list = useQuery(useTRPC().initiatives.list.queryOptions(filter, { enabled: allowed }));
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!list.data || first === undefined || last === undefined) return [];
  const [from, to] = [firstDayOf(first), lastDayOf(last)];
  return list.data
    .filter(({ fromDay, toDay, startedAt }) => startedAt !== null && fromDay <= to && (toDay ?? to) >= from)
    .slice(0, SHOWN)
    .toSorted((a, b) => a.fromDay.localeCompare(b.fromDay))
    .map(({ id, title, side, fromDay, toDay }, index) => ({
      id,
      letter: String.fromCodePoint(65 + index),
      name: title,
      side: MARK_OF_SIDE[side],
      from: fromDay,
      to: toDay,
    }));
}
