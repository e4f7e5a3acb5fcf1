import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { PeoplePage, PeoplePlace } from '@unisono/people-core/schema';
import { client, useTRPC } from '../../application/api.ts';
import type { ShownPeople } from './use-people-filter.ts';

const AT_ONCE = 100;

/** The list a page at a time, as far as somebody scrolls. */
export function usePeople({ filters, sort, columns }: ShownPeople) {
  const { people } = useTRPC();
  const question = { ...filters, sort, columns: [...columns], limit: AT_ONCE };
  return useInfiniteQuery({
    queryKey: [...people.list.queryKey(question), 'pages'],
    queryFn: ({ pageParam, signal }): Promise<PeoplePage> =>
      client.people.list.query({ ...question, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: null as PeoplePlace | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** How many there are; takes longer than a page of them. */
export function usePeopleCount({ filters }: ShownPeople) {
  return useQuery(useTRPC().people.count.queryOptions(filters, { placeholderData: keepPreviousData }));
}
