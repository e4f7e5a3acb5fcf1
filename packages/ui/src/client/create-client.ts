import type { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { createTRPCContext, createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { createQueryClient, type QueryClientEvents } from './create-query-client.ts';

/**
 * The typed way to the server, for one application:
 *
 *     export const { trpc, queryClient, TRPCProvider, useTRPC } = createClient<AppRouter>();
 *
 * `trpc` is for loaders (`queryClient.ensureQueryData(trpc.unit.list.queryOptions())`), `useTRPC` for components.
 */
export function createClient<TRouter extends AnyTRPCRouter>(events: QueryClientEvents = {}) {
  const queryClient: QueryClient = createQueryClient(events);
  // The link's options depend on the router's transformer, which no generic can know; we use none.
  const link: TRPCLink<TRouter> = httpBatchLink<AnyTRPCRouter>({ url: '/trpc', maxURLLength: 6000 });
  const client = createTRPCClient<TRouter>({ links: [link] });
  const trpc = createTRPCOptionsProxy<TRouter>({ client, queryClient });
  return { queryClient, client, trpc, ...createTRPCContext<TRouter>() };
}
