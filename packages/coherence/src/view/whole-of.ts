import { TOGETHER, type Period } from '@unisono/people-core/schema';
import { combineGroups } from '../score/combine-groups.ts';
import { groupScoreOf, type GroupScore } from '../score/group-score.ts';
import type { ChosenUnit } from '../selection/choose-units.ts';
import type { EitherSide, PanelTable } from './panel-table.ts';

/**
 * All units shown together on one side: the sum of their scores. Where releases are in it, what the panel tells of all of
 * them, since people whose units are only shown pooled are in no unit's score.
 */
export function wholeOf(
  table: PanelTable,
  side: EitherSide,
  units: readonly ChosenUnit[],
  period: Period,
): GroupScore | null {
  const together = table.at(side, TOGETHER, period);
  if (together?.source === 'release') return groupScoreOf(together);
  return combineGroups(units.flatMap((unit) => table.at(side, unit.id, period) ?? []).map(groupScoreOf));
}
