import * as fc from 'fast-check';
import { feltInWheelOrder, scoreMoment } from '@unisono/people-core/schema';
import { expect, test } from 'vitest';
import { feelingAt } from './felt.ts';
import { randomOf } from './random.ts';

test('a feeling has the score that was wanted, to the next whole step, over all ten emotions of the set', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 140, noNaN: true }),
      fc.constantFrom('employee' as const, 'customer' as const),
      fc.integer(),
      (wanted, role, seed) => {
        const { felt, pleasant, unpleasant } = feelingAt(wanted, role, randomOf(seed));
        const scores = scoreMoment(feltInWheelOrder(felt));
        expect(Object.keys(felt)).toHaveLength(10);
        expect(scores).toMatchObject({ pleasant, unpleasant });
        const within = Math.max(0, Math.min(100, wanted));
        expect(Math.abs((scores?.experience ?? Number.NaN) - within)).toBeLessThan(10 + 1e-9);
      },
    ),
  );
});

test('on average it is the score that was wanted', () => {
  const random = randomOf(7);
  for (const wanted of [31.4, 49.2, 66.9, 72.3]) {
    let sum = 0;
    for (let index = 0; index < 20_000; index += 1) {
      const { pleasant, unpleasant } = feelingAt(wanted, 'customer', random);
      sum += 50 + 10 * (pleasant - unpleasant);
    }
    expect(sum / 20_000).toBeCloseTo(wanted, 0);
  }
});
