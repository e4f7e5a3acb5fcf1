import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { associationsOf } from './associations-of.ts';
import { computeAssociations } from './compute-associations.ts';
import type { Pair } from './pair.ts';

/** Units over periods, some missing, of so many groups. */
const pairs = fc
  .record({ units: fc.integer({ min: 30, max: 60 }), groups: fc.integer({ min: 5, max: 60 }), seed: fc.nat() })
  .map(({ units, groups, seed }): Pair[] =>
    Array.from({ length: units * 70 }, (_, index) => {
      const unit = index % units;
      const wave = Math.sin(seed + 13 * index);
      return {
        unitId: `unit ${unit}`,
        groupKey: `group ${unit % groups}`,
        period: `period ${Math.floor(index / units)}`,
        ex: 50 + unit + 9 * wave,
        cx: 40 + unit / 2 + 9 * Math.cos(7 * index + seed) + wave,
      };
    }).filter((_, index) => (index * 7 + seed) % 11 !== 0),
  )
  .filter(({ length }) => length > 2000);

test('a thread computes what is computed at once, to the last digit, and again the same', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async (given) => {
      const direct = associationsOf(given);
      expect(await computeAssociations(given)).toEqual(direct);
      expect(await computeAssociations(given)).toEqual(direct);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test('what cannot be computed is refused there as here', async () => {
  const endless = Array.from({ length: 3000 }, (_, index): Pair => {
    const [unitId, period] = [`u${index % 50}`, `p${index}`];
    return { unitId, groupKey: unitId, period, ex: index === 7 ? Infinity : index, cx: index % 9 };
  });
  expect(await computeAssociations(endless)).toEqual(associationsOf(endless));
});
