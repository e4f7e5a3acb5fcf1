import type { Scale } from './panel.ts';

/** An imported aggregate. */
export interface MeasureFigure {
  readonly value: number;
  readonly n: number | null;
  readonly sd: number | null;
  readonly scale: Scale | null;
}

/**
 * Gives units without a measure of their own the mean of the measures beneath them, weighted by n. A unit's own measure
 * stands for everything beneath it. One measure beneath without n, or on another scale, and there is none.
 */
export function rollUpMeasures(
  own: ReadonlyMap<string, MeasureFigure>,
  ancestors: (unitId: string) => readonly string[],
): Map<string, MeasureFigure> {
  const beneath = new Map<string, MeasureFigure[]>();
  for (const [unitId, figure] of own) {
    for (const above of ancestors(unitId)) {
      if (own.has(above)) break;
      const parts = beneath.get(above);
      if (parts) parts.push(figure);
      else beneath.set(above, [figure]);
    }
  }
  const summed = new Map(own);
  for (const [unitId, parts] of beneath) {
    const pooled = pool(parts);
    if (pooled) summed.set(unitId, pooled);
  }
  return summed;
}

/** Groups pooled into one: n-weighted mean, and the standard deviation of all when each group's is known. */
function pool(parts: readonly MeasureFigure[]): MeasureFigure | undefined {
  const [first] = parts;
  const sized = parts.flatMap(({ value, n, sd }) => (n === null ? [] : [{ value, n, sd }]));
  if (!first || sized.length < parts.length || !parts.every(({ scale }) => sameScale(scale, first.scale)))
    return undefined;
  const n = sum(sized.map((part) => part.n));
  const value = sum(sized.map((part) => part.n * part.value)) / n;
  const spread = sized.flatMap((part) =>
    part.sd === null && part.n > 1 ? [] : [(part.n - 1) * (part.sd ?? 0) ** 2 + part.n * (part.value - value) ** 2],
  );
  const sd = n > 1 && spread.length === sized.length ? Math.sqrt(sum(spread) / (n - 1)) : null;
  return { value, n, sd, scale: first.scale };
}

function sameScale(one: Scale | null, other: Scale | null): boolean {
  return one?.min === other?.min && one?.max === other?.max;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
