import type { Period, Scale } from '@unisono/people-core/schema';
import type { Finding } from '../finding/finding.schema.ts';
import { movementOf } from '../finding/movement.ts';
import type { GroupScore } from '../score/group-score.ts';
import type { Overview, OverviewDifference, Standing } from './overview.schema.ts';

interface What {
  readonly side: Overview['side'];
  readonly standings: readonly Standing[];
  readonly periods: readonly Period[];
  readonly wholes: readonly (GroupScore | null)[];
  readonly change: OverviewDifference | null;
  readonly scale: Scale | null;
}

const FALSE_DISCOVERIES = 0.05;

/** What stands out on one side: how the whole moved, then units by how sure it is, at 5 % false findings at most. */
export function overviewFindings({ side, standings, periods, wholes, change, scale }: What): Finding[] {
  // Units that are only shown pooled have no figure of their own, and still were asked.
  if (standings.every(({ figure }) => figure === null) && !wholes.at(-1))
    return [{ code: 'nothing-measured', sides: [side] }];
  const [from = '', to = ''] = periods.slice(-2);
  const moved = standsOut(change)
    ? [{ code: 'side-moved' as const, side, change: change.value, low: change.low, high: change.high, from, to }]
    : [];
  const units = standings.flatMap(({ unit: { id, name }, fromWhole, change: own }): (Finding & { q: number })[] => [
    ...(standsOut(fromWhole)
      ? [{ code: 'unit-differs' as const, side, unit: { id, name }, difference: fromWhole.value, q: fromWhole.q }]
      : []),
    ...(standsOut(own)
      ? [{ code: 'unit-moved' as const, side, unit: { id, name }, change: own.value, from, q: own.q }]
      : []),
  ]);
  return [...moved, ...steadiness({ side, periods, wholes, scale }), ...units.toSorted((a, b) => a.q - b.q)];
}

function standsOut(difference: OverviewDifference | null): difference is OverviewDifference {
  return difference !== null && difference.q < FALSE_DISCOVERIES;
}

/** Over all periods shown: only said when it held steady; a movement is said of the last period alone. */
function steadiness({ side, periods, wholes, scale }: Pick<What, 'side' | 'periods' | 'wholes' | 'scale'>): Finding[] {
  const known = periods.flatMap((period, index) => (wholes[index] ? [{ period, score: wholes[index] }] : []));
  const [first, last] = [known[0], known.at(-1)];
  const movement = first && last ? movementOf(side, first, last, scale) : null;
  return movement?.code === 'side-steady' ? [movement] : [];
}
