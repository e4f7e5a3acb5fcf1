import { expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

it('moves labels apart only where they would overlap', () => {
  expect(spreadLabels([10, 80], 30, [0, 150])).toEqual([10, 80]);
  expect(spreadLabels([50, 45], 30, [0, 150])).toEqual([75, 45]);
  expect(spreadLabels([140, 145], 30, [0, 150])).toEqual([120, 150]);
});
