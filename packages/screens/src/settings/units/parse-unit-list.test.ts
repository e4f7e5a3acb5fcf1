import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUnitList } from './parse-unit-list.ts';

describe('a pasted list of units', () => {
  test('hangs what is indented under the line above', () => {
    const list = parseUnitList('Norte\n  Bilbao\n    Gran Vía\n  Gijón\nSur');
    expect(list.map(({ name, parent }) => [name, parent])).toEqual([
      ['Norte', null],
      ['Bilbao', 0],
      ['Gran Vía', 1],
      ['Gijón', 0],
      ['Sur', null],
    ]);
  });

  test('takes the code where one is given, and makes one without accents where not', () => {
    expect(parseUnitList('B1; Bilbao\nA Coruña; \n- Málaga')).toEqual([
      { code: 'B1', name: 'Bilbao', parent: null },
      { code: 'a-coruna', name: 'A Coruña', parent: null },
      { code: 'malaga', name: 'Málaga', parent: null },
    ]);
  });

  test('never makes a code that is taken', () => {
    expect(parseUnitList('Shop\nShop', new Set(['shop'])).map(({ code }) => code)).toEqual(['shop-2', 'shop-3']);
  });

  test('every parent stands above its child, and codes that were made are unique', () => {
    const line = fc
      .tuple(fc.nat(6), fc.stringMatching(/^[\p{L} ]{1,12}$/u))
      .map(([indent, name]) => ' '.repeat(indent) + name);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const list = parseUnitList(lines.join('\n'));
        list.forEach(({ parent }, index) => expect(parent ?? -1).toBeLessThan(index));
        expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
      }),
    );
  });
});
