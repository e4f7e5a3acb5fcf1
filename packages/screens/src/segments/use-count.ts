import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '@unisono/people-core/schema';
import type { Rule } from '@unisono/segments/schema';
import { useState } from 'react';
import { client } from '../application/api.ts';

/** A rule that can be asked: of a new segment, or of the one with the id. */
export interface AskedDraft {
  readonly segmentId?: string;
  readonly draft: { readonly side: Role; readonly unitId: string | null; readonly rule: Rule };
}

/**
 * How many people a rule holds for now, asked anew whenever the rule is another one; what was asked before is given up. No
 * answer is kept for the next look.
 */
export function useCount(asked: AskedDraft | undefined) {
  const queries = useQueryClient();
  const queryKey = ['segment count', asked];
  const [stopped, setStopped] = useState<AskedDraft>();
  const count = useQuery({
    queryKey,
    // A mutation, since a rule does not belong in an address; it changes nothing.
    queryFn: async ({ signal }) => {
      if (asked === undefined) throw new Error('nothing is asked');
      return await client.segments.count.mutate(asked, { signal });
    },
    enabled: asked !== undefined && stopped !== asked,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return {
    count,
    stopped: asked !== undefined && stopped === asked && count.data === undefined,
    stop: () => {
      setStopped(asked);
      void queries.cancelQueries({ queryKey });
    },
    again: () => {
      setStopped(undefined);
      if (stopped === undefined) void count.refetch();
    },
  };
}
