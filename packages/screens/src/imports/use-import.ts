import { useQuery } from '@tanstack/react-query';
import type { ImportStatus } from '@unisono/imports/schema';
import { useEffect, useRef } from 'react';
import { queryClient, useTRPC } from '../application/api.ts';

const LOOK_EVERY = 700;

/** Whether somebody works on it right now. */
export function isBusy(status: ImportStatus | undefined): boolean {
  return status === 'checking' || status === 'applying' || status === 'undoing';
}

/** One import as the server knows it; asked again while it is worked on. What it recorded is then read anew everywhere. */
export function useImport(id: string) {
  const trpc = useTRPC();
  const found = useQuery(
    trpc.imports.read.queryOptions(
      { id },
      { staleTime: 0, refetchInterval: ({ state }) => (isBusy(state.data?.status) ? LOOK_EVERY : false) },
    ),
  );
  const status = found.data?.status;
  const before = useRef(status);
  useEffect(() => {
    const ended = status === 'done' || status === 'undone' || status === 'cancelled';
    if (before.current !== undefined && before.current !== status && ended) void queryClient.invalidateQueries();
    before.current = status;
  }, [status]);
  return found;
}
