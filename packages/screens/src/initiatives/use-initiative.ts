import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTRPC } from '../application/api.ts';

/** One initiative with its amendments, as the server answers it. */
export type FoundInitiative = NonNullable<ReturnType<typeof useInitiative>['data']>;

/** The initiative that the address names, with what was changed since its start. */
export function useInitiative() {
  const { initiativeId = '' } = useParams({ strict: false });
  return useQuery(useTRPC().initiatives.find.queryOptions({ initiativeId }, { retry: false }));
}
