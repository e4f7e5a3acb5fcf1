import { expect, test } from 'vitest';
import { kindsOpenTo } from './kinds-open-to.ts';

test.each([
  [{ 'import.units': true }, ['units']],
  [{ 'import.customers': true, 'import.units': false }, ['people', 'moments', 'measures']],
  [{ 'import.business': true }, ['measures']],
  [{ 'import.use': true }, []],
])('%j open %j', (abilities, kinds) => {
  expect(kindsOpenTo(abilities)).toEqual(kinds);
});
