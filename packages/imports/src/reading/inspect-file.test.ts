import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from './file-bytes.ts';
import { inspectFile } from './inspect-file.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

const delimiterOf = async (text: string) => (await inspectFile(bytesOf(text))).delimiter;
const shapeOf = (bytes: string | Uint8Array, size?: number) => inspectFile(bytesOf(bytes, size));
const reasonOf = (content: string | Uint8Array) =>
  inspectFile(bytesOf(content)).then(
    () => 'read',
    (error) => error.reason,
  );

describe('inspectFile', () => {
  test('finds the delimiter, also where commas are decimal', async () => {
    expect(await delimiterOf('a,b\n1,2\n')).toBe(',');
    expect(await delimiterOf('a;b\n1,5;2,5\n1,5;3,5\n')).toBe(';');
    expect(await delimiterOf('a\tb\n1, 2\t3\n')).toBe('\t');
    expect(await delimiterOf('a|b\n1|2\n')).toBe('|');
    expect(await delimiterOf('only\n1\n')).toBe(',');
    expect(await delimiterOf('name, first;score\nAna;1\nLuis;2\n')).toBe(';');
  });

  test('tells UTF-8, Windows-1252 and UTF-16 apart', async () => {
    expect(await shapeOf('año\nMálaga\n')).toMatchObject({ encoding: 'utf-8', columns: ['año'], sample: [['Málaga']] });
    expect(await shapeOf(latin1('año\nMálaga\n'))).toMatchObject({
      encoding: 'windows-1252',
      columns: ['año'],
      sample: [['Málaga']],
    });
    const utf16 = Buffer.from('\uFEFFaño\nMálaga\n', 'utf16le');
    expect(await shapeOf(utf16, 3)).toMatchObject({ encoding: 'utf-16le', columns: ['año'], sample: [['Málaga']] });
    expect(await shapeOf(utf16.swap16(), 3)).toMatchObject({ encoding: 'utf-16be', sample: [['Málaga']] });
  });

  test('a single late letter decides the encoding of a file in pieces', async () => {
    const plain = `a\n${'x\n'.repeat(50_000)}`;
    expect((await inspectFile(bytesOf(latin1(`${plain}é\n`), 1024))).encoding).toBe('windows-1252');
    expect((await inspectFile(bytesOf(`${plain}é\n`, 1024))).encoding).toBe('utf-8');
  });

  test('UTF-8 is known as such wherever its pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          const clean = text.replaceAll('\0', 'x');
          const shape = await inspectFile(bytesOf(`é${clean}\n1\n`, size));
          expect(shape.encoding).toBe('utf-8');
        },
      ),
    );
  });

  test('gives every column a name of its own and reports repeated ones', async () => {
    const shape = await inspectFile(bytesOf('id, score ,,score,score\n1,2,3,4,5\n'));
    expect(shape.columns).toEqual(['id', 'score', 'column 3', 'score (2)', 'score (3)']);
    expect(shape.repeated).toEqual(['score']);
  });

  test('refuses files that hold nothing or no text', async () => {
    expect(await reasonOf('')).toBe('empty-file');
    expect(await reasonOf('\uFEFF\n \n')).toBe('empty-file');
    expect(await reasonOf('a,b\n')).toBe('no-rows');
    expect(await reasonOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8]))).toBe('not-text');
    expect(await reasonOf('a,"b\n1,2\n')).toBe('quote-not-closed');
  });

  test('takes only a beginning as the sample of a long file', async () => {
    const shape = await inspectFile(bytesOf(`a,b\n${'"x ""y""",2\n'.repeat(60_000)}`));
    expect(shape.sample).toHaveLength(200);
    expect(shape.sample.every(([text]) => text === 'x "y"')).toBe(true);
  });
});
