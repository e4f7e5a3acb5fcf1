import { expect, test } from 'vitest';
import { movementOf } from './movement.ts';

const scale = { min: 0, max: 100 };
const at = (period: string, mean: number, n: number | null = 900) => ({
  period,
  score: { mean, n, answers: n, sd: 15, kind: 'mean' as const },
});

test('moved when the interval of the change leaves 0 out', () => {
  expect(movementOf('employee', at('2025-Q1', 62), at('2026-Q3', 58), scale)).toMatchObject({
    code: 'side-moved',
    side: 'employee',
    change: -4,
    from: '2025-Q1',
    to: '2026-Q3',
  });
});

test('steady only when the whole interval is near 0: no evidence is no steadiness', () => {
  expect(movementOf('customer', at('2025-Q1', 62), at('2026-Q3', 61.5), scale)?.code).toBe('side-steady');
  expect(movementOf('customer', at('2025-Q1', 62, 20), at('2026-Q3', 61.5, 20), scale)).toBeNull();
  expect(movementOf('customer', at('2025-Q1', 62), at('2026-Q3', 61.5), null)).toBeNull();
});

test('nothing is said without both, without n, or of one period', () => {
  expect(movementOf('customer', { period: '2025-Q1', score: null }, at('2026-Q3', 61), scale)).toBeNull();
  expect(movementOf('customer', at('2025-Q1', 62, null), at('2026-Q3', 58), scale)).toBeNull();
  expect(movementOf('customer', at('2026-Q3', 62), at('2026-Q3', 58), scale)).toBeNull();
});
