export { UnitField } from './unit-field.tsx';
export { plainLetters, unitRows, unitsAbove, type UnitChoice, type UnitRow } from './unit-rows.ts';
export { UnitTree, type UnitTreeProps } from './unit-tree.tsx';
