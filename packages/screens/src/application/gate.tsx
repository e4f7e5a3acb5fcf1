import { useSuspenseQueries } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { useTRPC } from './api.ts';

const FirstStartScreen = lazy(() => import('../first-start/first-start-screen.tsx'));
const SignInScreen = lazy(() => import('../sign-in/sign-in-screen.tsx'));

/**
 * What stands before every page: an installation without an account or organisation shows its first start, a visitor
 * who is not signed in the sign-in. The address stays as it is, so a deep link is answered afterwards.
 */
export function Gate({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const [{ data: me }, { data: organisation }] = useSuspenseQueries({
    queries: [trpc.session.me.queryOptions(), trpc.organisation.current.queryOptions()],
  });
  if (me.firstStart || (me.account && !organisation)) return <FirstStartScreen />;
  if (!me.account) return <SignInScreen />;
  return children;
}
