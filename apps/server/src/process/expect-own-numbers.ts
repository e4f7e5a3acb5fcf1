import type { HeatCell, ResultGroup, WaveResults } from '@unisono/surveys/schema';
import { expect } from 'vitest';
import { meanOf, SCORES, type SimulatedPerson } from './simulated-people.ts';
import type { Respondent, Simulation } from './simulation.ts';

/** Whether somebody is in a group, as it is named: units with everything under them, or one unit itself. */
function isIn(simulation: Simulation, group: ResultGroup, { unit, contract }: SimulatedPerson, named: WaveResults) {
  const [contracts = null] = group.attributes;
  if (contracts !== null && !contracts.includes(contract)) return false;
  const nameOf = (id: string) => named.units.find((each) => each.id === id)?.name;
  const above = [`Organisation of ${simulation.people.length}`];
  for (let at: string | undefined = unit; at; at = simulation.units.find(({ code }) => code === at)?.parent)
    above.push(at);
  return (
    (group.ownOf !== null && nameOf(group.ownOf) === unit) ||
    group.unitIds.some((id) => above.includes(nameOf(id) ?? ''))
  );
}

/** Every number that is shown is that of the answers that were given. */
export function expectOwnNumbers(simulation: Simulation, found: WaveResults, respondents: readonly Respondent[]): void {
  const { results } = found;
  if (!results.ok) throw new Error(`nothing shown: ${results.reason}`);
  const all = respondents.map(({ answers }) => answers);
  for (const code of SCORES) {
    const own = meanOf(code, all);
    const score = results.scores.find((each) => each.code === code);
    expect([code, score?.figure]).toMatchObject([code, { ok: true, n: own.n }]);
    expect(score?.figure.ok && score.figure.value).toBeCloseTo(own.value, 9);
  }
  const { rows, scores } = results.heatMap;
  expect(rows.reduce((sum, { group }) => sum + group.answered, 0)).toBe(respondents.length);
  expect(found.participation.answered).toBe(respondents.length);
  let compared = 0;
  for (const { group, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (!cell.ok) continue;
      const ids = cell.together ?? [group.id];
      const within = rows.filter((row) => ids.includes(row.group.id)).map((row) => row.group);
      const others = rows.filter((row) => !ids.includes(row.group.id)).map((row) => row.group);
      const inside = respondents.filter(({ person }) => within.some((each) => isIn(simulation, each, person, found)));
      // Cells of an anonymous wave that share a unit cannot be told apart from outside.
      if (inside.some(({ person }) => others.some((each) => isIn(simulation, each, person, found)))) continue;
      expectCell(
        cell,
        meanOf(
          scores[column] ?? '',
          inside.map(({ answers }) => answers),
        ),
      );
      expect(within.reduce((sum, { answered: n }) => sum + n, 0)).toBe(inside.length);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(0);
}

function expectCell(cell: HeatCell, own: ReturnType<typeof meanOf>): void {
  expect(cell.n).toBe(own.n);
  expect(cell.value).toBeCloseTo(own.value, 9);
}
