import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from './api.ts';

/** Who is signed in, with grants and abilities. Answered before any page of the shell is shown. */
export function useMe() {
  return useSuspenseQuery(useTRPC().session.me.queryOptions()).data;
}

/** Whether the signed-in account may do what a policy names. The server decides again; this only spares dead ends. */
export function useAbility(policy: string): boolean {
  return useMe().abilities[policy] ?? false;
}

/** The organisation of this installation; null before it is set up. */
export function useOrganisation() {
  return useSuspenseQuery(useTRPC().organisation.current.queryOptions()).data;
}

/** The units the account may see today, flat, each with its parent. */
export function useUnits() {
  return useSuspenseQuery(useTRPC().units.tree.queryOptions()).data;
}
