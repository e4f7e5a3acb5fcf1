import { withinGroupAgreement } from '@unisono/statistics/agreement';
import type { ReleaseGroup } from '@unisono/disclosure/schema';
import { fromOrganisation } from './from-organisation.ts';
import type { ScoreRule } from './question-scores.ts';
import type { ResultScreen } from './result-screen.ts';
import type { HeatCell, HeatMap, ResultGroup, Shown } from './result.schema.ts';
import { scoreFigure } from './score-figure.ts';
import { spreadOver } from './spread-over.ts';

/** Groups by questions. Call `markCells` on it when the screen's family is settled. */
export function heatMap(screen: ResultScreen, invited: ReadonlyMap<number, number>): HeatMap {
  const columns = screen.rules.filter(({ main }) => main);
  const shown = new Set(screen.part);
  const rows = screen.figures.groups
    .filter(({ id }) => shown.has(id))
    .map((group) => ({
      group: groupOf(screen, group, invited.get(group.id) ?? null),
      cells: columns.map((rule) => cellOf(screen, group.id, rule)),
    }));
  return { scores: columns.map(({ code }) => code), rows };
}

/** Marks the cells that differ from the whole by more than their own interval reaches, as far as the screen bears it. */
export function markCells({ scores, rows }: HeatMap): HeatMap {
  return { scores, rows: rows.map(({ group, cells }) => ({ group, cells: cells.map(marked) })) };
}

function marked(cell: Shown<HeatCell>): Shown<HeatCell> {
  if (!cell.ok || !cell.fromWhole.ok || !cell.fromWhole.significant || cell.low === null || cell.high === null)
    return cell;
  const below = cell.fromWhole.value < 0;
  const reach = below ? cell.high - cell.value : cell.value - cell.low;
  return Math.abs(cell.fromWhole.value) > reach ? { ...cell, marked: below ? 'lower' : 'higher' } : cell;
}

function cellOf(screen: ResultScreen, groupId: number, rule: ScoreRule): Shown<HeatCell> {
  const { figures, part, population } = screen;
  const alone = figures.sumOver([groupId], rule.measure) !== undefined;
  const block = figures.blocksOf(rule.measure).find(({ groupIds }) => groupIds.includes(groupId));
  if (!alone && !block) return { ok: false, reason: 'protected' };
  const together = alone || !block ? null : block.groupIds;
  if (together && !together.every((id) => part.includes(id))) return { ok: false, reason: 'across-parts' };
  const groupIds = together ?? [groupId];
  const figure = scoreFigure(figures, groupIds, rule, population(groupIds));
  if (!figure.ok) return figure;
  return { ...figure, together, fromWhole: fromOrganisation(screen, groupIds, rule), marked: null };
}

function groupOf(screen: ResultScreen, group: ReleaseGroup, invited: number | null): ResultGroup {
  return {
    id: group.id,
    answered: group.n,
    invited,
    unitIds: group.placeIds,
    ownOf: group.ownOf,
    attributes: group.attributes,
    pooled: group.placeIds.length + (group.ownOf === null ? 0 : 1) > 1,
    agreement: agreementWithin(screen, group.id),
  };
}

const POINTS = 5;

/** rwg(j) over the agreement questions that are shown for the group alone. */
function agreementWithin({ figures, rules }: ResultScreen, groupId: number): ResultGroup['agreement'] {
  const variances = rules
    .filter(({ metric }) => metric === 'agreement')
    .flatMap((rule) => spreadOver(figures, [groupId], rule)?.variance ?? []);
  if (variances.length === 0) return { ok: false, reason: 'protected' };
  const within = withinGroupAgreement(variances, POINTS);
  return within.ok ? { ok: true, value: within.agreement, items: variances.length } : within;
}
