import type { Difference } from '@unisono/statistics/intervals';
import { benjaminiHochberg } from '@unisono/statistics/multiplicity';
import { withoutPart } from '../score/combine-groups.ts';
import { differenceOfScores } from '../score/difference-of-scores.ts';
import type { GroupScore } from '../score/group-score.ts';
import type { OverviewDifference } from './overview.schema.ts';

interface NowAndBefore {
  readonly now: GroupScore | null;
  readonly before: GroupScore | null;
}
interface SideTests {
  readonly whole: OverviewDifference | null;
  readonly units: readonly {
    readonly fromWhole: OverviewDifference | null;
    readonly change: OverviewDifference | null;
  }[];
}
type Tested = Pick<Difference, 'estimate' | 'low' | 'high' | 'p'>;

/**
 * All tests of one screen: the whole against the period before, every unit against the whole and against its own period
 * before. They are one family: `q` allows for all of them.
 */
export function testSide(units: readonly NowAndBefore[], whole: NowAndBefore): SideTests {
  const changes = [whole, ...units].map(changeOf);
  const distances = units.map(({ now }) => (now && whole.now ? fromWhole(now, whole.now) : null));
  const [wholeChange = null, ...rest] = adjust([...changes, ...distances]);
  return {
    whole: wholeChange,
    units: units.map((_, index) => ({ change: rest[index] ?? null, fromWhole: rest[units.length + index] ?? null })),
  };
}

function changeOf({ now, before }: NowAndBefore): Tested | null {
  if (!now || !before) return null;
  const difference = differenceOfScores(now, before);
  return difference.ok ? difference : null;
}

/**
 * A unit and the whole share the unit's people, so they cannot be compared as if they were apart. The unit is tested against
 * everybody else; since whole = w·unit + (1−w)·others with w the unit's share of all answers, its distance from the whole is
 * (1−w) times that.
 */
function fromWhole(unit: GroupScore, whole: GroupScore): Tested | null {
  const others = withoutPart(whole, unit);
  if (!others || others.answers === null || whole.answers === null) return null;
  const difference = differenceOfScores(unit, others);
  if (!difference.ok) return null;
  const apart = others.answers / whole.answers;
  const { estimate, low, high, p } = difference;
  return { estimate: apart * estimate, low: apart * low, high: apart * high, p };
}

function adjust(tests: readonly (Tested | null)[]): (OverviewDifference | null)[] {
  const family = benjaminiHochberg(tests.flatMap((test) => test?.p ?? []));
  const adjusted = family.ok ? [...family.adjusted] : [];
  return tests.map((test) => {
    if (!test) return null;
    const { estimate: value, low, high, p } = test;
    return { value, low, high, p, q: adjusted.shift() ?? 1 };
  });
}
