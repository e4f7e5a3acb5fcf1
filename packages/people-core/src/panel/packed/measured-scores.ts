import type { Day } from '../../period/day.ts';
import { NO_EMOTIONS } from '../../emotion/emotion-set.ts';
import { METRICS } from '../../scores/metrics.ts';
import { availableScore, type AvailableScore } from '../available-score.ts';
import type { Buckets, Coverage } from './read-coverage.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/** What one side has in one grain: metrics as masks by emotion set, answers by code. */
interface Measured extends Omit<Buckets, 'period'> {
  readonly metrics: Map<number, Masks>;
  readonly answers: Map<string, { readonly units: Set<number>; readonly periods: Day[] }>;
}

interface Masks {
  readonly byUnit: Int32Array;
  readonly byPeriod: Map<Day, number>;
}

const known = new WeakMap<readonly Coverage[], AvailableScore[]>();

/** The scores that moments tell: metrics in their order, then answers; with their units and periods. */
export function measuredScores(coverage: readonly Coverage[], numbers: UnitNumbers): AvailableScore[] {
  const scores = known.get(coverage) ?? scoresOf(gather(coverage, numbers));
  known.set(coverage, scores);
  return scores;
}

function gather(coverage: readonly Coverage[], numbers: UnitNumbers): Measured[] {
  const all = new Map<string, Measured>();
  for (const { role, grain, period, metrics, answers } of coverage) {
    const name = `${role} ${grain}`;
    const measured = all.get(name) ?? { role, grain, metrics: new Map(), answers: new Map() };
    all.set(name, measured);
    for (const [index, unit] of metrics.units.entries()) {
      const [set = NO_EMOTIONS, mask = 0] = [metrics.sets[index], metrics.masks[index]];
      const masks = measured.metrics.get(set) ?? { byUnit: new Int32Array(numbers.count()), byPeriod: new Map() };
      if (masks.byPeriod.size === 0) measured.metrics.set(set, masks);
      masks.byUnit[unit] = (masks.byUnit[unit] ?? 0) | mask;
      masks.byPeriod.set(period, (masks.byPeriod.get(period) ?? 0) | mask);
    }
    for (const [code, units] of answers) {
      const told = measured.answers.get(code) ?? { units: new Set(), periods: [] };
      measured.answers.set(code, told);
      for (const unit of units) told.units.add(unit);
      told.periods.push(period);
    }
  }
  return [...all.values()].sort((one, other) => (one.grain < other.grain ? -1 : 1));
}

const UNKNOWN = { label: null, min: null, max: null };

function scoresOf(measured: readonly Measured[]): AvailableScore[] {
  return (['customer', 'employee'] as const)
    .flatMap((side) => metricsOf(side, measured))
    .concat((['customer', 'employee'] as const).flatMap((side) => answersOf(side, measured)));
}

function metricsOf(side: Buckets['role'], measured: readonly Measured[]): AvailableScore[] {
  const ofSide = measured.filter(({ role }) => role === side);
  const sets = [...new Set(ofSide.flatMap(({ metrics }) => [...metrics.keys()]))].sort((one, other) => one - other);
  return METRICS.flatMap(({ code, kind, min, max }, place) =>
    sets.flatMap((set) =>
      ofSide.flatMap(({ grain, metrics }) => {
        const masks = metrics.get(set);
        const units = masks?.byUnit.reduce((count, mask) => count + ((mask >> place) & 1), 0) ?? 0;
        const periods = [...(masks?.byPeriod ?? [])].flatMap(([period, mask]) => ((mask >> place) & 1 ? period : []));
        if (units === 0) return [];
        return availableScore(
          { side, grain, set, ...UNKNOWN, min, max, units, ...spanOf(periods), code },
          code,
          kind,
          'moments',
        );
      }),
    ),
  );
}

function answersOf(side: Buckets['role'], measured: readonly Measured[]): AvailableScore[] {
  const ofSide = measured.filter(({ role }) => role === side);
  const codes = [...new Set(ofSide.flatMap(({ answers }) => [...answers.keys()]))].sort();
  return codes.flatMap((code) =>
    ofSide.flatMap(({ grain, answers }) => {
      const told = answers.get(code);
      if (!told) return [];
      const row = { side, grain, set: NO_EMOTIONS, ...UNKNOWN, units: told.units.size, ...spanOf(told.periods), code };
      return availableScore(row, `answer:${code}`, 'mean', 'moments');
    }),
  );
}

function spanOf(periods: readonly Day[]): { periods: number; first: Day; last: Day } {
  const ordered = periods.toSorted();
  return { periods: periods.length, first: ordered[0] ?? '', last: ordered.at(-1) ?? '' };
}
