import { completePairs, type Column } from '../columns.ts';
import { computed, type Outcome } from '../refusal.ts';

/**
 * One pair of scores. `group` is what between and within refer to (the unit, or a set of units), `period` when it
 * was measured, `cluster` the highest node that is independent of the others: pairs that share it are
 * repeats, and the interval is then computed over clusters.
 */
export interface Observation {
  readonly x: number | null;
  readonly y: number | null;
  readonly group: string;
  readonly period: string;
  readonly cluster: string;
}

/** The observations with both values, as columns. */
export interface Panel {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly groups: readonly string[];
  readonly periods: readonly string[];
  readonly clusters: readonly string[];
  readonly missing: number;
}

/** Refuses: not-finite, too-large. */
export function completePanel(observations: readonly Observation[]): Outcome<Panel> {
  const column = (side: 'x' | 'y'): Column => observations.map((each) => each[side]);
  const pairs = completePairs(column('x'), column('y'));
  if (!pairs.ok) return pairs;
  const kept = observations.filter((each) => each.x !== null && each.y !== null);
  return computed({
    ...pairs,
    groups: kept.map((each) => each.group),
    periods: kept.map((each) => each.period),
    clusters: kept.map((each) => each.cluster),
  });
}

/** Labels as numbers from 0 on, in order of first appearance. */
export function coded(labels: readonly string[]): { codes: number[]; count: number } {
  const numbers = new Map<string, number>();
  const codes = labels.map((label) => {
    const code = numbers.get(label) ?? numbers.size;
    numbers.set(label, code);
    return code;
  });
  return { codes, count: numbers.size };
}
