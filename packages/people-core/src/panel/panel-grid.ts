import type { Period } from '../period/period.ts';
import type { Figure, PanelCell, PanelQuery } from './panel.ts';

/** What cells have in common. */
export type CellShape = Pick<PanelCell, 'kind' | 'source' | 'k' | 'emotionSet' | 'scale'>;

/** Figures of one score by unit and period, packed: tens of thousands of them are a few arrays and no objects. */
export interface FigureGrid {
  readonly unitIds: readonly string[];
  readonly periods: readonly Period[];
  /** Every shape that a cell has. */
  readonly shapes: readonly CellShape[];
  /** By unit and then period: 0 where there is no cell, else the place of its shape, from 1. */
  readonly shapeOf: Uint16Array;
  readonly value: Float64Array;
  /** NaN where it is not known, as in `answers` and `sd`. */
  readonly n: Float64Array;
  readonly answers: Float64Array;
  readonly sd: Float64Array;
}

/** The same of what was asked for. */
export type PanelGrid = FigureGrid & PanelQuery['scores'][number];

/** What one cell is filled with. */
export interface FilledCell {
  readonly value: number;
  readonly n: number | null;
  readonly answers: number | null;
  readonly sd: number | null;
  readonly shape: CellShape;
}

export interface OpenGrid {
  readonly grid: FigureGrid;
  fill(unit: number, period: number, cell: FilledCell): void;
}

export function openGrid(unitIds: readonly string[], periods: readonly Period[]): OpenGrid {
  const size = unitIds.length * periods.length;
  const numbers = () => new Float64Array(size);
  const shapes: CellShape[] = [];
  const grid = {
    unitIds,
    periods,
    shapes,
    shapeOf: new Uint16Array(size),
    value: numbers(),
    n: numbers(),
    answers: numbers(),
    sd: numbers(),
  };
  let last: CellShape | undefined;
  let place = 0;
  return {
    grid,
    fill(unit, period, { value, n, answers, sd, shape }) {
      if (shape !== last) place = placeOf(shapes, shape);
      last = shape;
      const at = unit * periods.length + period;
      grid.shapeOf[at] = place;
      grid.value[at] = value;
      grid.n[at] = n ?? Number.NaN;
      grid.answers[at] = answers ?? Number.NaN;
      grid.sd[at] = sd ?? Number.NaN;
    },
  };
}

/** From 1; a new shape is added. */
function placeOf(shapes: CellShape[], shape: CellShape): number {
  const found = shapes.findIndex(
    ({ kind, source, k, emotionSet, scale }) =>
      kind === shape.kind &&
      source === shape.source &&
      k === shape.k &&
      emotionSet === shape.emotionSet &&
      scale?.min === shape.scale?.min &&
      scale?.max === shape.scale?.max,
  );
  return found < 0 ? shapes.push(shape) : found + 1;
}

/** The figures that there are, period by period. */
export function figuresOf(grid: FigureGrid): Figure[] {
  return grid.periods.flatMap((_, period) => grid.unitIds.flatMap((__, unit) => figureAt(grid, unit, period) ?? []));
}

export function figureAt(grid: FigureGrid, unit: number, period: number): Figure | undefined {
  const at = unit * grid.periods.length + period;
  const shape = grid.shapes[(grid.shapeOf[at] ?? 0) - 1];
  if (!shape) return undefined;
  return {
    unitId: grid.unitIds[unit] ?? '',
    period: grid.periods[period] ?? '',
    value: grid.value[at] ?? 0,
    kind: shape.kind,
    n: known(grid.n[at]),
    answers: known(grid.answers[at]),
    sd: known(grid.sd[at]),
    source: shape.source,
    k: shape.k,
    emotionSet: shape.emotionSet,
    scale: shape.scale,
  };
}

function known(number = Number.NaN): number | null {
  return Number.isNaN(number) ? null : number;
}

/** Figures as a grid of `unitIds`, or of whatever units they are of. */
export function gridOf(
  figures: readonly Figure[],
  periods: readonly Period[],
  unitIds?: readonly string[],
): FigureGrid {
  const places = unitIds ?? [...new Set(figures.map(({ unitId }) => unitId))];
  const unitAt = new Map(places.map((id, index) => [id, index]));
  const periodAt = new Map(periods.map((period, index) => [period, index]));
  const { grid, fill } = openGrid(places, periods);
  for (const { unitId, period, value, n, answers, sd, ...shape } of figures) {
    const [unit, place] = [unitAt.get(unitId), periodAt.get(period)];
    if (unit !== undefined && place !== undefined) fill(unit, place, { value, n, answers, sd, shape });
  }
  return grid;
}
