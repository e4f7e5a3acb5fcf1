import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../application/api.ts';

/** Gives an import up. Its page then says so. */
export function useDiscard() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.imports.cancel.mutationOptions({
      onSuccess: (_, { id }) => queries.invalidateQueries({ queryKey: trpc.imports.read.queryKey({ id }) }),
    }),
  );
}
