import { expect, test } from 'vitest';
import { manageableSides, managedUnits, managesWhole } from './manageable-sides.ts';

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

test('units that are managed are those of the side, unless it is the whole', () => {
  const parts = [
    { kind: 'hr', unitId: 'north' },
    { kind: 'hr', unitId: 'south' },
    { kind: 'marketing', unitId: 'east' },
  ];
  expect(managedUnits(parts, 'employee')).toEqual(['north', 'south']);
  expect(managedUnits([...parts, { kind: 'hr', unitId: null }], 'employee')).toEqual([]);
});
