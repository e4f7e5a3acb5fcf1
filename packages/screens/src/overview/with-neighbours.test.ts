import type { Finding, Overview } from '@unisono/coherence/schema';
import { expect, test } from 'vitest';
import { withNeighbours } from './with-neighbours.ts';

const differs = (id: string): Finding => ({
  code: 'unit-differs',
  side: 'employee',
  unit: { id, name: id },
  difference: -9,
  q: 0.001,
});
const standing = (id: string): Overview['units'][number] => ({
  unit: { id, code: id, name: id, kind: null, group: { key: id, label: id } },
  figure: null,
  rank: null,
  fromWhole: null,
  change: null,
  trail: [],
});
const overview = (ids: readonly string[], findings: Finding[]): Overview => ({
  side: 'employee',
  score: { reference: 'experience', labels: [], kind: 'mean', scale: { min: 0, max: 100 }, k: null },
  periods: ['2026-Q3'],
  level: 'lowest',
  now: null,
  noWhole: null,
  change: null,
  trend: [],
  beside: [],
  units: ids.map(standing),
  findings,
});

test('what stands out about a unit among all comes to its own page, and the units beside it', () => {
  const everything = overview(['sol', 'norte', 'bilbao'], [differs('bilbao'), differs('sol')]);
  const found = withNeighbours(overview(['sol'], []), everything, (id) => id !== 'bilbao');
  expect(found.view.findings).toEqual([differs('sol')]);
  expect(found.neighbours.map(({ unit }) => unit.id)).toEqual(['sol', 'norte']);
});
