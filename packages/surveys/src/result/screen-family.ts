import type { Difference } from '@unisono/statistics/intervals';
import { benjaminiHochberg } from '@unisono/statistics/multiplicity';
import type { Outcome } from '@unisono/statistics/refusal';
import type { ScoreDifference, Shown, Withheld } from './result.schema.ts';

type Tested = Pick<Difference, 'estimate' | 'low' | 'high' | 'p'>;
type Mutable<T> = { -readonly [Field in keyof T]: T[Field] };

const FALSE_FINDINGS = 0.05;

/** All tests of one screen are one family: `q` allows for all of them, and is known when the last one was added. */
export interface ScreenFamily {
  /** Takes a test in under a name; the same test asked for again, by another cell, is the one that there is. */
  readonly add: (name: string, tested: Outcome<Tested> | Withheld) => Shown<ScoreDifference>;
  /** Sets q and `significant` of everything added so far. */
  readonly settle: () => void;
}

export function screenFamily(): ScreenFamily {
  const tests = new Map<string, Mutable<ScoreDifference & { readonly ok: true }>>();
  return {
    add: (name, tested) => {
      if (!tested.ok) return tested;
      const known = tests.get(name);
      if (known) return known;
      const { estimate: value, low, high, p } = tested;
      const difference = { ok: true as const, value, low, high, p, q: 1, significant: false };
      tests.set(name, difference);
      return difference;
    },
    settle: () => {
      const family = benjaminiHochberg([...tests.values()].map(({ p }) => p));
      for (const [at, test] of [...tests.values()].entries()) {
        test.q = family.ok ? (family.adjusted[at] ?? 1) : 1;
        test.significant = test.q <= FALSE_FINDINGS;
      }
    },
  };
}
