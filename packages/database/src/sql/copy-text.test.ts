import { describe, expect, test } from 'vitest';
import { copyLine, type CopyValue } from './copy-text.ts';

const CELLS: [string, CopyValue, string][] = [
  ['null', null, String.raw`\N`],
  ['undefined', undefined, String.raw`\N`],
  ['the text \\N', String.raw`\N`, String.raw`\\N`],
  ['tab, line ends and backslash', 'a\tb\nc\r\\', String.raw`a\tb\nc\r\\`],
  ['an empty text', '', ''],
  ['a day', new Date('2026-09-14T08:30:00.123Z'), '2026-09-14T08:30:00.123Z'],
  ['bytes', new Uint8Array([0, 255]), String.raw`\\x00ff`],
  ['a list', [1, null, 'NULL', 'say "hi"\\'], String.raw`{"1",NULL,"NULL","say \\"hi\\"\\\\"}`],
  ['a list of lists', [[1], [2]], '{{"1"},{"2"}}'],
  ['an empty list', [], '{}'],
  ['an object', { note: 'a\nb' }, String.raw`{"note":"a\\nb"}`],
  ['yes', true, 'true'],
  ['a large whole number', 9_007_199_254_740_993n, '9007199254740993'],
];

describe('a line of COPY', () => {
  test.each(CELLS)('holds %s', (_, value, text) => {
    expect(copyLine([value])).toBe(`${text}\n`);
  });

  test('parts its cells by tabs', () => {
    expect(copyLine(['a', 1, null])).toBe('a\t1\t\\N\n');
  });
});
