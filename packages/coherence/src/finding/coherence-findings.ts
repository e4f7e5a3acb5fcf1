import type { Period, Scale } from '@unisono/people-core/schema';
import type { ViewAssociation } from '../association/association.schema.ts';
import type { UnitCoherence } from '../view/coherence.schema.ts';
import type { GroupScore } from '../score/group-score.ts';
import type { Quadrant } from '../unit-coherence/quadrant.ts';
import { NAMED_UNITS, type Finding } from './finding.schema.ts';
import { movementOf } from './movement.ts';

interface What {
  readonly rows: readonly UnitCoherence[];
  readonly wholes: readonly { employee: GroupScore | null; customer: GroupScore | null }[];
  readonly periods: readonly Period[];
  readonly associations: readonly ViewAssociation[];
  readonly scales: { readonly employee: Scale | null; readonly customer: Scale | null };
}

const SIDES = ['employee', 'customer'] as const;
const FALSE_DISCOVERIES = 0.05;

/** The quadrants that ask for something first, then the one to be glad of. */
const MOST_URGENT: readonly Quadrant[] = ['hollow-inside', 'in-trouble', 'hollow-outside', 'in-unison'];

/** What the coherence view opens with: how the sides moved, who stands where for certain, and what moves together. */
export function coherenceFindings(what: What): Finding[] {
  const silent = SIDES.filter(
    (side) => !what.wholes.at(-1)?.[side] && what.rows.every(({ ex, cx }) => (side === 'employee' ? ex : cx) === null),
  );
  if (silent.length > 0) return [{ code: 'nothing-measured', sides: silent }];
  return [...movements(what), ...places(what.rows), ...associated(what.associations)];
}

function movements({ wholes, periods, scales }: What): Finding[] {
  return SIDES.flatMap((side) => {
    const known = wholes.flatMap((whole, index) => {
      const [score, period] = [whole[side], periods[index]];
      return score && period !== undefined ? [{ period, score }] : [];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || last.period !== periods.at(-1)) return [];
    return movementOf(side, first, last, scales[side]) ?? [];
  });
}

function places(rows: readonly UnitCoherence[]): Finding[] {
  const complete = rows.filter((row) => row.place !== null);
  const found = MOST_URGENT.flatMap((quadrant): Finding[] => {
    const inside = complete.filter((row) => row.place?.quadrant === quadrant);
    if (inside.length === 0) return [];
    const named = inside.toSorted((a, b) => size(b) - size(a)).slice(0, NAMED_UNITS);
    const units = named.map(({ unit: { id, name } }) => ({ id, name }));
    return [{ code: 'units-in-quadrant', quadrant, count: inside.length, of: complete.length, units }];
  });
  if (found.length > 0 || complete.length === 0) return found;
  const reasons = new Set(complete.map((row) => row.place?.undetermined ?? null));
  const [why = null] = reasons.size === 1 ? reasons : [];
  return [{ code: 'all-undetermined', of: complete.length, why }];
}

function size({ gap }: UnitCoherence): number {
  return Math.abs(gap?.value ?? 0);
}

function associated(associations: readonly ViewAssociation[]): Finding[] {
  return associations.flatMap((each): Finding[] => {
    if (each.state !== 'computed' || each.kind === 'pooled' || !each.inference) return [];
    if (each.q === null || each.q >= FALSE_DISCOVERIES) return [];
    const { low, high } = each.inference;
    return [{ code: 'associated', kind: each.kind, r: each.r, low, high, n: each.n }];
  });
}
