import { NotAllowedError, SignedOutError } from './application-error.ts';

/** What a grant lets its holder be. The words of docs/model.md; never called "roles" in code. */
export const GRANT_KINDS = ['hr', 'marketing', 'leadership', 'manager', 'admin'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** One grant: its kind, over the subtree under `unitId`, or over the whole organisation when null. */
export interface Grant {
  readonly kind: GrantKind;
  readonly unitId: string | null;
}

/** Whoever makes a request: an account with its grants. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
}

/** The part of the unit tree an actor may touch under one policy: everything, or the subtrees of these units. */
export type Scope = { readonly everything: true } | { readonly everything: false; readonly roots: readonly string[] };

/**
 * A declarative sentence about who may call a procedure.
 * - `open`: nobody needs to be signed in.
 * - `signed-in`: any account.
 * - `granted`: an account holding one of these grants; `organisation: true` demands it over the whole tree.
 */
export type Policy =
  | { readonly name: string; readonly who: 'open' }
  | { readonly name: string; readonly who: 'signed-in' }
  | {
      readonly name: string;
      readonly who: 'granted';
      readonly grants: readonly GrantKind[];
      readonly organisation?: boolean;
    };

export function scopeOf(grants: readonly Grant[]): Scope {
  if (grants.some((grant) => grant.unitId === null)) return { everything: true };
  return { everything: false, roots: grants.flatMap((grant) => (grant.unitId === null ? [] : [grant.unitId])) };
}

/**
 * The part of the tree that `policy` opens to `actor`.
 * @throws SignedOutError when an account is needed and none is signed in
 * @throws NotAllowedError when no grant of the actor fits
 */
export function authorise(policy: Policy, actor: Actor | null): Scope {
  if (policy.who === 'open') return { everything: false, roots: [] };
  if (!actor) throw new SignedOutError();
  if (policy.who === 'signed-in') return scopeOf(actor.grants);
  const fitting = actor.grants.filter((grant) => policy.grants.includes(grant.kind));
  const scope = scopeOf(fitting);
  if (fitting.length === 0 || (policy.organisation && !scope.everything)) {
    throw new NotAllowedError('grant-missing', { details: { policy: policy.name } });
  }
  return scope;
}

/** The same sentence as a yes or no, for the screens: the abilities an actor is shown. */
export function allows(policy: Policy, actor: Actor | null): boolean {
  try {
    authorise(policy, actor);
    return true;
  } catch (error) {
    if (error instanceof SignedOutError || error instanceof NotAllowedError) return false;
    throw error;
  }
}
