import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotAllowedError, SignedOutError } from './application-error.ts';
import { allows, authorise, GRANT_KINDS, scopeOf, type Actor, type Grant, type Policy } from './policy.ts';

const actorWith = (...grants: Grant[]): Actor => ({ accountId: 'a', name: 'Ana', email: 'ana@example.org', grants });
const grants = fc.array(
  fc.record({
    kind: fc.constantFrom(...GRANT_KINDS),
    unitId: fc.option(fc.constantFrom('north', 'south'), { nil: null }),
  }),
);
const read: Policy = { name: 'unit.read', who: 'granted', grants: ['hr', 'manager'] };
const change: Policy = { name: 'unit.change', who: 'granted', grants: ['hr', 'manager'], organisation: true };

describe('authorise', () => {
  test('lets anybody through an open policy, and nobody signed out through another', () => {
    expect(authorise({ name: 'session.me', who: 'open' }, null)).toEqual({ everything: false, roots: [] });
    expect(() => authorise({ name: 'account.me', who: 'signed-in' }, null)).toThrow(SignedOutError);
    expect(() => authorise(read, null)).toThrow(SignedOutError);
  });

  test('refuses an account whose grants do not fit, naming the policy', () => {
    const marketer = actorWith({ kind: 'marketing', unitId: null });
    expect(() => authorise(read, marketer)).toThrow(NotAllowedError);
    expect(() => authorise(read, marketer)).toThrow(expect.objectContaining({ details: { policy: 'unit.read' } }));
  });

  test('opens the subtrees of the fitting grants only', () => {
    const actor = actorWith({ kind: 'manager', unitId: 'north' }, { kind: 'marketing', unitId: 'south' });
    expect(authorise(read, actor)).toEqual({ everything: false, roots: ['north'] });
  });

  test('an organisation-wide policy is not met by a part of the tree', () => {
    expect(() => authorise(change, actorWith({ kind: 'manager', unitId: 'north' }))).toThrow(NotAllowedError);
    expect(authorise(change, actorWith({ kind: 'hr', unitId: null }))).toEqual({ everything: true });
  });

  test('a scope is everything exactly when a fitting grant is over the whole organisation', () => {
    fc.assert(
      fc.property(grants, (held) => {
        const fitting = held.filter((grant) => grant.kind === 'hr' || grant.kind === 'manager');
        fc.pre(fitting.length > 0);
        const scope = authorise(read, actorWith(...held));
        expect(scope).toEqual(scopeOf(fitting));
        expect(scope.everything).toBe(fitting.some((grant) => grant.unitId === null));
      }),
    );
  });
});

test('allows says yes exactly where authorise does not refuse', () => {
  fc.assert(
    fc.property(grants, fc.constantFrom(read, change), (held, policy) => {
      const fitting = held.filter((grant) => grant.kind === 'hr' || grant.kind === 'manager');
      const expected = policy === read ? fitting.length > 0 : fitting.some((grant) => grant.unitId === null);
      expect(allows(policy, actorWith(...held))).toBe(expected);
    }),
  );
  expect(allows(read, null)).toBe(false);
});
