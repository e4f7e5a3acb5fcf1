import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@unisono/screens/application';
import { firstDayOf, lastDayOf } from '@unisono/people-core/schema';
import type { TrendInitiative } from '@unisono/ui/charts/trend';

const MARK = { employee: 'inside', customer: 'outside', joint: 'together' } as const;
const SHOWN = 6;

/** What was done while these periods lasted, latest first, each with the letter it has on this page. */
export function useTrendInitiatives(periods: readonly string[]): TrendInitiative[] {
  const trpc = useTRPC();
  const list = useQuery(trpc.initiatives.list.queryOptions({}));
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!list.data || !first || !last) return [];
  const [from, to] = [firstDayOf(first), lastDayOf(last)];
  return list.data
    .filter(({ fromDay, toDay, status }) => status !== 'idea' && fromDay <= to && (toDay ?? to) >= from)
    .slice(0, SHOWN)
    .map(({ id, title, side, fromDay, toDay }, index) => ({
      id,
      letter: String.fromCodePoint(65 + index),
      name: title,
      side: MARK[side],
      from: fromDay,
      to: toDay,
    }));
}
