import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClaimedIdentities, type Claimant, type Conflict } from './claimed-identities.ts';

test('the first row that names an identity claims it', () => {
  const claimed = new ClaimedIdentities(3);
  expect(claimed.settle(2, null, [0, 1])).toEqual({ leader: 2 });
  expect(claimed.settle(3, null, [1])).toEqual({ leader: 2 });
  expect(claimed.settle(4, 'ana', [2])).toEqual({ known: 'ana' });
  expect(claimed.settle(5, null, [2])).toEqual({ known: 'ana' });
  expect(claimed.settle(6, null, [0, 2])).toEqual({ one: 0, other: 2 });
  expect(claimed.settle(7, 'eva', [2])).toEqual({ one: null, other: 2 });
});

test('rows are settled as if each identity were looked up one row after the other', () => {
  const row = fc.record({
    known: fc.option(fc.constantFrom('ana', 'eva')),
    shared: fc.uniqueArray(fc.nat(5), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const claimed = new ClaimedIdentities(6);
      const owners = new Map<number, string>();
      for (const [index, { known, shared }] of rows.entries()) {
        const named = new Set(shared.flatMap((identity) => owners.get(identity) ?? []));
        if (known !== null) named.add(known);
        const settled = claimed.settle(index, known, shared);
        const between = named.size > 1;
        const [owner = `row ${index}`] = named;
        expect(nameOf(settled)).toBe(between ? 'nobody' : owner);
        if (between) continue;
        for (const identity of shared) owners.set(identity, owner);
      }
    }),
  );
});

function nameOf(settled: Claimant | Conflict): string {
  if ('other' in settled) return 'nobody';
  return 'known' in settled ? settled.known : `row ${settled.leader}`;
}
