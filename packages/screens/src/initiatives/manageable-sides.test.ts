import { expect, test } from 'vitest';
import { manageableSides, managesWhole } from './manageable-sides.ts';

test.each([
  [['hr'], ['employee', 'joint']],
  [['marketing'], ['customer', 'joint']],
  [
    ['hr', 'marketing'],
    ['employee', 'customer', 'joint'],
  ],
  [['leadership', 'manager', 'admin'], []],
])('%o may register %o', (kinds, sides) => {
  expect(manageableSides(kinds.map((kind) => ({ kind, unitId: null })))).toEqual(sides);
});

test('the whole organisation needs a grant over it for that side', () => {
  const grants = [
    { kind: 'hr', unitId: 'north' },
    { kind: 'marketing', unitId: null },
  ];
  expect(managesWhole(grants, 'employee')).toBe(false);
  expect(managesWhole(grants, 'customer')).toBe(true);
  expect(managesWhole(grants, 'joint')).toBe(true);
});
