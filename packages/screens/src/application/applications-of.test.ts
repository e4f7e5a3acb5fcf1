import { expect, test } from 'vitest';
import { applicationsOf } from './applications-of.ts';

test.each([
  [['hr'], ['employee-experience']],
  [['marketing'], ['customer-experience']],
  [['leadership'], ['leadership']],
  [['manager'], ['employee-experience', 'customer-experience', 'leadership']],
  [['admin'], ['employee-experience', 'customer-experience', 'leadership']],
  [
    ['hr', 'leadership'],
    ['employee-experience', 'leadership'],
  ],
  [[], []],
] as const)('%j open %j', (kinds, applications) => {
  expect(applicationsOf(kinds.map((kind) => ({ kind })))).toEqual(applications);
});
