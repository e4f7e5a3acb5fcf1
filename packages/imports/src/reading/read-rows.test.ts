import { writeRecord } from '@unisono/people-core/server';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, type FileBytes } from './file-bytes.ts';
import { inspectFile } from './inspect-file.ts';
import { readRows, type FileRow } from './read-rows.ts';

async function rowsOf(open: FileBytes): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const batch of readRows(open, await inspectFile(open))) rows.push(...batch);
  return rows;
}

const valuesOf = async (content: string | Uint8Array) => (await rowsOf(bytesOf(content))).map(({ values }) => values);

describe('readRows', () => {
  test('reads quotes, line breaks in values, and any line end, with or without a byte order mark', async () => {
    const expected = [
      ['1', 'says "hello", twice'],
      ['2', 'two\nlines'],
    ];
    const content = 'id,words\n1,"says ""hello"", twice"\n2,"two\nlines"\n';
    for (const text of [
      content,
      content.replaceAll('\n', '\r\n'),
      content.replaceAll('\n', '\r'),
      `\uFEFF${content}`,
    ]) {
      expect(await valuesOf(text)).toEqual(expected);
    }
  });

  test('numbers rows as a spreadsheet does: the header is 1, blank lines count', async () => {
    const rows = await rowsOf(bytesOf('a,b\n1,"x\ny"\n\n2,z\n'));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    const [late] = await rowsOf(bytesOf('\n\na,b\n1,2\n'));
    expect(late?.row).toBe(4);
  });

  test('marks rows that are too short, too long or misquoted, and forgives blank surplus', async () => {
    const rows = await rowsOf(bytesOf('a,b\n1\n1,2,3\n1,2,,\n"1"x,"2"\n3,4\n'));
    expect(rows.map(({ defect }) => defect)).toEqual([
      { reason: 'ragged-row', expected: 2, found: 1 },
      { reason: 'ragged-row', expected: 2, found: 3 },
      null,
      { reason: 'misquoted-row' },
      null,
    ]);
    expect(rows[2]?.values).toEqual(['1', '2']);
  });

  test('takes the apostrophe off that was set before a formula, and leaves other apostrophes', async () => {
    expect(await valuesOf("a\n'=1+1\n'-5\n'tis\n")).toEqual([['=1+1'], ['-5'], ["'tis"]]);
  });

  test('refuses a quote that is never closed, with its row', async () => {
    await expect(rowsOf(bytesOf('a,b\n1,2\n3,"4\n5,6\n'))).rejects.toMatchObject({
      reason: 'quote-not-closed',
      details: { row: 3 },
    });
  });

  test('what was written comes back, in whatever pieces it arrives', async () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    const tricky = fc.constantFrom('=1+1', "'=x", '-3', '"', 'a;b', 'á,é', 'a\nb', '+49 30', '@me', '12,5');
    const value = fc.oneof(word, tricky).map((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\0\uFEFF]/g, ''));
    const table = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, pieceSize) => {
        const written = [['first', 'second', 'third'], ...rows].map((row) => writeRecord(row)).join('');
        const read = await rowsOf(bytesOf(written, pieceSize));
        expect(read.map(({ values }) => values)).toEqual(rows);
        expect(read.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2));
      }),
      { numRuns: 200 },
    );
  });

  test('reads a long file in batches without holding it', async () => {
    const line = Buffer.from(`${'x'.repeat(200)},1\n`);
    const open: FileBytes = async function* pieces() {
      yield Buffer.from('text,n\n');
      for (let count = 0; count < 50_000; count += 1) yield line;
    };
    const before = process.memoryUsage().heapUsed;
    let rows = 0;
    let most = 0;
    for await (const batch of readRows(open, await inspectFile(open))) {
      rows += batch.length;
      most = Math.max(most, batch.length);
    }
    expect(rows).toBe(50_000);
    expect(most).toBeLessThan(5_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150e6);
  });
});
