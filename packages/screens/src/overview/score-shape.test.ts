import { expect, test } from 'vitest';
import { scoreShapeOf } from './score-shape.ts';

test.each([
  ['a score from 0 to 100', 'mean', { min: 0, max: 100 }, { factor: 1, digits: 1, limits: [0, 100] }],
  ['an intensity', 'mean', { min: 0, max: 1 }, { factor: 1, digits: 3, limits: [0, 1] }],
  ['an answer', 'mean', { min: 1, max: 7 }, { factor: 1, digits: 2, limits: [1, 7] }],
  ['a share', 'share', { min: 0, max: 1 }, { factor: 100, digits: 1, limits: [0, 100] }],
  ['a net score', 'nps', { min: -100, max: 100 }, { factor: 1, digits: 0, limits: [-100, 100] }],
  ['a measure without a scale', 'mean', null, { factor: 1, digits: 1, limits: undefined }],
] as const)('%s', (_what, kind, scale, shape) => {
  expect(scoreShapeOf({ kind, scale })).toEqual(shape);
});
