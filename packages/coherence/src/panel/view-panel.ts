import { sqlOf } from '@unisono/database/sql';
import { lastDayOf } from '@unisono/people-core/schema';
import { listScores, readPanel, today } from '@unisono/people-core/server';
import { authorise, type Actor } from '@unisono/rpc/server';
import { overviewPolicies } from '../overview/overview.policy.ts';
import { chooseUnits } from '../selection/choose-units.ts';
import { defaultPeriods } from '../selection/default-periods.ts';
import { partOfTree } from '../selection/part-of-tree.ts';
import { parsePeriodRange } from '../selection/period-range.ts';
import type { Reader } from '../view/view-coherence.ts';
import type { PanelAnswer, PanelInput } from './panel.schema.ts';

/**
 * The cells of one side and score that the overview of that side shows to whoever asks: under the same policy, of the
 * same units in the same periods, and so behind the same guards.
 * @throws NotAllowedError `grant-missing`, `unit-out-of-scope`; NotFoundError `unit-unknown`
 */
export async function viewPanel(
  { em, actor, now }: Omit<Reader, 'scope'> & { readonly actor: Actor },
  { side, score, period, unitId, level }: PanelInput,
): Promise<PanelAnswer> {
  const scope = authorise(overviewPolicies[side], actor);
  const sql = sqlOf(em);
  const day = await today(sql, now());
  const asked = [{ side, score }];
  const periods = (period ? parsePeriodRange(period) : defaultPeriods(await listScores(sql), asked, day)) ?? [];
  const last = periods.at(-1);
  const nodes = await partOfTree(sql, scope, unitId, { day: last === undefined ? day : lastDayOf(last), today: day });
  const units = chooseUnits(nodes, { level, groupBy: 'unit', where: [] });
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const cells = await readPanel(sql, { periods, scores: asked, units: 'subtree', unitIds: [...codes.keys()] });
  return {
    side,
    score,
    kind: cells[0]?.kind ?? null,
    periods: [...periods],
    cells: cells.map((cell) => ({
      unit: codes.get(cell.unitId) ?? '',
      period: cell.period,
      value: cell.value,
      n: cell.n,
      answers: cell.answers,
      sd: cell.sd,
      source: cell.source,
      k: cell.k,
      emotionSet: cell.emotionSet,
      scale: cell.scale,
    })),
  };
}
