import { METRICS, type AvailableScore, type PanelGrid, type Period } from '@unisono/people-core/schema';
import { chosenScore } from '../score/chosen-score.ts';
import { figureOf } from '../score/figure.ts';
import { groupScoreOf, type GroupScore } from '../score/group-score.ts';
import type { ChosenUnit } from '../selection/choose-units.ts';
import { panelTable } from '../view/panel-table.ts';
import { wholeOf } from '../view/whole-of.ts';
import { overviewFindings } from './overview-findings.ts';
import type { Overview, OverviewInput } from './overview.schema.ts';
import { rankScores } from './rank-scores.ts';
import { testSide } from './test-side.ts';

export interface OverviewFacts {
  readonly input: OverviewInput;
  readonly available: readonly AvailableScore[];
  readonly periods: readonly Period[];
  readonly units: readonly ChosenUnit[];
  readonly cells: readonly PanelGrid[];
  /** Cells of the other metrics in the last period. */
  readonly beside: readonly PanelGrid[];
}

export function presentOverview(facts: OverviewFacts): Overview {
  const { input, available, periods, units, cells } = facts;
  const { side } = input;
  const table = panelTable(cells);
  const scoreAt = (unit: ChosenUnit, period: Period | undefined): GroupScore | null => {
    const cell = period === undefined ? undefined : table.at(side, unit.id, period);
    return cell ? groupScoreOf(cell) : null;
  };
  const wholes = periods.map((period) => wholeOf(table, side, units, period));
  const [last, before] = [periods.at(-1), periods.at(-2)];
  const scores = units.map((unit) => ({ now: scoreAt(unit, last), before: scoreAt(unit, before) }));
  const whole = { now: wholes.at(-1) ?? null, before: wholes.at(-2) ?? null };
  const tests = testSide(scores, whole);
  const ranks = rankScores(scores.map((score) => score.now));
  const standings = units.map((unit, index) => ({
    unit,
    figure: figureOrNull(scores[index]?.now ?? null),
    rank: ranks[index] ?? null,
    fromWhole: tests.units[index]?.fromWhole ?? null,
    change: tests.units[index]?.change ?? null,
    trail: periods.map((period) => ({ period, figure: figureOrNull(scoreAt(unit, period)) })),
  }));
  const score = chosenScore(side, input.score, available, table.shapesOf(side));
  const measured = scores.some((each) => each.now !== null);
  return {
    side,
    score,
    periods: [...periods],
    level: input.level,
    now: figureOrNull(whole.now),
    noWhole: whole.now ? null : measured ? 'not-rolled-up' : 'nothing-measured',
    change: tests.whole,
    trend: periods.map((period, index) => ({ period, figure: figureOrNull(wholes[index] ?? null) })),
    beside: besideOf(facts),
    units: standings.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)),
    findings: overviewFindings({ side, standings, periods, wholes, change: tests.whole, scale: score.scale }),
  };
}

function figureOrNull(score: GroupScore | null) {
  return score && figureOf(score);
}

function besideOf({ beside, input, units, periods }: OverviewFacts): Overview['beside'] {
  return METRICS.flatMap(({ code }) => {
    const table = panelTable(beside.filter((grid) => grid.score === code));
    const whole = wholeOf(table, input.side, units, periods.at(-1) ?? '');
    return whole ? [{ score: code, figure: figureOf(whole) }] : [];
  });
}
