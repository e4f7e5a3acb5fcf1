/** An axis: where it begins and ends, and the round values that are named on it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10];

/** The round step that cuts `span` into about `count` parts. */
function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (STEPS.find((step) => step * power >= rough * 0.999) ?? 10);
}

/**
 * An axis around values with air at both ends, never beyond `limits` (a score cannot leave its range). The ends
 * need not be ticks; ticks are multiples of a round step. Equal or missing values get a step of air.
 */
export function axisAround(
  values: readonly number[],
  { count = 5, limits, air = 0.06 }: { count?: number; limits?: readonly [number, number]; air?: number } = {},
): Axis {
  const finite = values.filter(Number.isFinite);
  const [floor, ceiling] = limits ?? [-Infinity, Infinity];
  if (finite.length === 0) return axisAround(limits ?? [0, 1], { count, air: 0 });
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const size = Math.max(Math.abs(high), Math.abs(low), 1);
  const space = high - low > size * 1e-6 ? (high - low) * air : Math.max(Math.abs(high) * 0.05, 0.5);
  const from = Math.max(floor, low - space);
  const to = Math.min(ceiling, high + space);
  return { from, to, ticks: ticksBetween(from, to, count) };
}

/** Round values within bounds, ascending. */
export function ticksBetween(from: number, to: number, count = 5): number[] {
  return to > from ? multiples(from, to, niceStep(to - from, count)) : [from];
}

/** Multiples of a step within bounds, without rounding dust. */
function multiples(from: number, to: number, step: number): number[] {
  const digits = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(digits)));
}

/** An axis whose ends are ticks: for time charts, where the grid closes the picture. */
export function roundedAxis(
  values: readonly number[],
  { count = 4, limits }: { count?: number; limits?: readonly [number, number] } = {},
): Axis {
  const { from, to } = axisAround(values, { air: 0.02, ...(limits && { limits }) });
  const step = niceStep(to - from, count);
  const [floor, ceiling] = limits ?? [-Infinity, Infinity];
  const low = Math.max(floor, Math.floor(from / step + 1e-9) * step);
  const high = Math.min(ceiling, Math.ceil(to / step - 1e-9) * step);
  return { from: low, to: high, ticks: multiples(low, high, step) };
}

/** As many decimals as tell the ticks apart. */
export function tickDigits(ticks: readonly number[]): number {
  return Math.min(3, Math.max(0, ...ticks.map(decimals)));
}

function decimals(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
