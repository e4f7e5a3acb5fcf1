import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emotionalBalance } from './emotional-balance.ts';
import { journeyMemory } from './journey-memory.ts';

const nev = fc.integer({ min: -100, max: 100 });

describe('the emotional balance', () => {
  it('weighs the unpleasant twice and halves after 90 days', () => {
    expect(emotionalBalance([])).toBeUndefined();
    expect(emotionalBalance([{ nev: 60, daysAgo: 400 }])).toBeCloseTo(0.6, 12);
    expect(
      emotionalBalance([
        { nev: 50, daysAgo: 0 },
        { nev: -50, daysAgo: 0 },
      ]),
    ).toBeCloseTo((0.5 - 1) / 3, 12);
    expect(
      emotionalBalance([
        { nev: 100, daysAgo: 90 },
        { nev: 0, daysAgo: 0 },
      ]),
    ).toBeCloseTo(0.5 / 1.5, 12);
  });

  it('stays within the values it is made of, however long ago they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ nev, daysAgo: fc.integer({ min: 0, max: 1_000_000 }) }), { minLength: 1, maxLength: 20 }),
        (entries) => {
          const balance = emotionalBalance(entries) ?? Number.NaN;
          const values = entries.map((entry) => entry.nev / 100);
          expect(balance).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(balance).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        },
      ),
    );
  });
});

describe('the memory of a journey', () => {
  it('keeps mean, peak, end and peak–end', () => {
    expect(journeyMemory([])).toBeUndefined();
    expect(journeyMemory([10, -80, 40])).toEqual({ mean: -10, peak: -80, end: 40, peakEnd: -20 });
    expect(journeyMemory([50, -50])).toMatchObject({ peak: -50 });
  });

  it('has a peak that is one of its moments and at least as strong as all', () => {
    fc.assert(
      fc.property(fc.array(nev, { minLength: 1 }), (nevs) => {
        const peak = journeyMemory(nevs)?.peak ?? Number.NaN;
        expect(nevs).toContain(peak);
        expect(nevs.every((each) => Math.abs(each) <= Math.abs(peak))).toBe(true);
      }),
    );
  });
});
