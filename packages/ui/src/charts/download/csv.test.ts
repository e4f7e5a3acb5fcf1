import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const lines = (rows: (string | number | null)[][]) =>
  csvOf({ columns: [{ label: 'Unit' }, { label: 'Inside, mean' }], rows })
    .slice(1)
    .trimEnd()
    .split('\r\n');

describe('a chart’s table as CSV', () => {
  it('begins with a byte-order mark and quotes what needs it', () => {
    expect(csvOf({ columns: [{ label: 'a' }], rows: [] })).toBe('\uFEFFa\r\n');
    expect(lines([['Almar "Sol", Madrid', 58.4]])).toEqual(['Unit,"Inside, mean"', '"Almar ""Sol"", Madrid",58.4']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('neutralises text %j', (text) => {
    expect(lines([[text, 1]])[1]?.replaceAll('"', '')).toMatch(/^'/);
  });

  it('leaves negative numbers alone and unknown ones empty', () => {
    expect(
      lines([
        ['a', -4.2],
        ['b', null],
        ['c', Number.NaN],
      ]),
    ).toEqual(['Unit,"Inside, mean"', 'a,-4.2', 'b,', 'c,']);
  });
});
