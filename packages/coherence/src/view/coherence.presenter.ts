import type { AvailableScore, Period, Scale } from '@unisono/people-core/schema';
import type { ViewAssociation } from '../association/association.schema.ts';
import { coherenceFindings } from '../finding/coherence-findings.ts';
import { chosenScore } from '../score/chosen-score.ts';
import { figureOf } from '../score/figure.ts';
import { groupScoreOf, type GroupScore } from '../score/group-score.ts';
import { comparable } from '../score/shared-scale.ts';
import type { ChosenUnit } from '../selection/choose-units.ts';
import { cutOf } from '../unit-coherence/cut.ts';
import { placeOf } from '../unit-coherence/quadrant.ts';
import { certaintyOf } from './certainty.ts';
import type { CoherenceView, CoherenceViewInput, UnitCoherence } from './coherence.schema.ts';
import { compareSides, type Sides } from './compare-sides.ts';
import type { CompletePair } from './complete-pairs.ts';
import { countPlaces } from './count-places.ts';
import type { EitherSide, PanelTable } from './panel-table.ts';
import { respondentsOf } from './respondents.ts';
import { wholeOf } from './whole-of.ts';

/** How far back the way of a unit is told: what a map can draw. */
const TRAIL = 8;

export interface CoherenceFacts {
  readonly input: CoherenceViewInput;
  readonly available: readonly AvailableScore[];
  readonly periods: readonly Period[];
  readonly units: readonly ChosenUnit[];
  readonly table: PanelTable;
  /** Units and periods with both sides, without people who are both, and how these move together. */
  readonly complete: readonly CompletePair[];
  readonly associations: ViewAssociation[];
  /** The organisation's quadrant cut, in per cent of a scale. */
  readonly cutPercent: number;
}

export function presentCoherence(facts: CoherenceFacts): CoherenceView {
  const { input, available, periods, units, table } = facts;
  const [inside, outside] = [table.shapesOf('employee'), table.shapesOf('customer')];
  const oneScale = comparable(inside, outside);
  const ex = chosenScore('employee', input.ex, available, inside);
  const cx = chosenScore('customer', input.cx, available, outside);
  const wholes = periods.map((period): Whole => ({
    employee: wholeOf(table, 'employee', units, period),
    customer: wholeOf(table, 'customer', units, period),
  }));
  const trend = compareSides(wholes.map(sidesOf), oneScale ? ex.scale : null).map((sides, index) => ({
    // Over time there is nothing to standardise by: a gap of z-scores belongs to units of one period.
    ...sides,
    gap: oneScale ? sides.gap : null,
    period: periods[index] ?? '',
  }));
  const cuts = cutsOf(facts, { ex: ex.scale, cx: cx.scale });
  const rows = unitRows(facts, oneScale ? ex.scale : null, cuts);
  const { complete, associations } = facts;
  const respondents = respondentsOf(complete);
  const { period: _, ...whole } = trend.at(-1) ?? { period: '', ex: null, cx: null, level: null, gap: null };
  return {
    ex,
    cx,
    periods: [...periods],
    groupBy: input.groupBy,
    level: input.level,
    cuts,
    whole,
    trend,
    units: rows,
    counts: countPlaces(rows),
    associations,
    respondents,
    certainty: certaintyOf({ rows, whole, cuts, comparable: oneScale, respondents }),
    findings: coherenceFindings({
      rows,
      wholes,
      periods,
      associations,
      scales: { employee: ex.scale, customer: cx.scale },
    }),
  };
}

/** All units together on both sides in one period. */
interface Whole {
  readonly employee: GroupScore | null;
  readonly customer: GroupScore | null;
}

function sidesOf({ employee, customer }: Whole): Sides {
  return { ex: employee && figureOf(employee), cx: customer && figureOf(customer) };
}

function cutsOf(
  { units, table, periods, cutPercent }: CoherenceFacts,
  scales: { ex: CoherenceView['ex']['scale']; cx: CoherenceView['cx']['scale'] },
) {
  const last = periods.at(-1) ?? '';
  const values = (side: EitherSide) => units.flatMap((unit) => table.at(side, unit.id, last)?.value ?? []);
  return { ex: cutOf(scales.ex, cutPercent, values('employee')), cx: cutOf(scales.cx, cutPercent, values('customer')) };
}

function unitRows(
  { units, table, periods }: CoherenceFacts,
  scale: Scale | null,
  cuts: CoherenceView['cuts'],
): UnitCoherence[] {
  const sidesAt = (unit: ChosenUnit, period: Period): Sides => {
    const [ex, cx] = [table.at('employee', unit.id, period), table.at('customer', unit.id, period)];
    return { ex: ex ? figureOf(groupScoreOf(ex)) : null, cx: cx ? figureOf(groupScoreOf(cx)) : null };
  };
  const last = periods.at(-1) ?? '';
  const now = compareSides(
    units.map((unit) => sidesAt(unit, last)),
    scale,
  );
  return units.map((unit, index) => {
    const { ex = null, cx = null, level = null, gap = null } = now[index] ?? {};
    const place = ex && cx ? placeOf(ex, cx, cuts) : null;
    const trail = periods.slice(-TRAIL).map((period) => ({ period, ...sidesAt(unit, period) }));
    return { unit, ex, cx, level, gap, place, trail };
  });
}
