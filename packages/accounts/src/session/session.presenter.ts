import { allows, type Actor, type Grant, type Policy } from '@unisono/rpc/server';

export interface PresentedMe {
  /** Null when nobody is signed in. */
  readonly account: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly grants: readonly Grant[];
  /** By policy name: whether the caller may do it at all; over which units is the grants' to say. */
  readonly abilities: Readonly<Record<string, boolean>>;
  /** Whether nobody can sign in here yet, so that the first start is shown. */
  readonly firstStart: boolean;
}

export function presentMe(actor: Actor | null, policies: readonly Policy[], firstStart: boolean): PresentedMe {
  return {
    account: actor && { id: actor.accountId, name: actor.name, email: actor.email },
    grants: actor?.grants.map(({ kind, unitId }) => ({ kind, unitId })) ?? [],
    abilities: Object.fromEntries(policies.map((policy) => [policy.name, allows(policy, actor)])),
    firstStart,
  };
}
