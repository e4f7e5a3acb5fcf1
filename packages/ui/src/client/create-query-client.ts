import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { toast } from '../toasts/toast-queue.ts';
import { refusalOf, type Refusal } from './refusal.ts';
import { sentenceOf } from './sentence-of.ts';

export interface QueryClientEvents {
  /** The session ended: lead to the sign-in. */
  onSignedOut?(): void;
}

declare module '@tanstack/react-query' {
  interface Register {
    /** `shown: true` when the screen itself shows a mutation's refusal, so that no message appears as well. */
    mutationMeta: { shown?: boolean };
  }
}

/** Answers stay fresh for half a minute; what may pass is tried again, what was refused is not. */
export function createQueryClient({ onSignedOut }: QueryClientEvents): QueryClient {
  const heed = (refusal: Refusal) => {
    if (refusal.code === 'signed-out') onSignedOut?.();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => heed(refusalOf(error)) }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        const refusal = refusalOf(error);
        heed(refusal);
        if (mutation.meta?.shown || refusal.code === 'signed-out') return;
        toast({ kind: 'problem', message: sentenceOf(refusal) });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(refusalOf(error)),
      },
      mutations: { retry: false },
    },
  });
}

function mayPass({ code }: Refusal): boolean {
  return code === 'unreachable' || code === 'internal';
}
