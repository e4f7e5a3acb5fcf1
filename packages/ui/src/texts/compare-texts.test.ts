import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

describe('two languages of one namespace', () => {
  it('agree when keys and placeholders agree, in any order', () => {
    const english = { a: '{{n}} of {{all}}', b: { c: 'x <b>y</b>' } };
    expect(compareTexts(english, { a: 'de {{all}}, {{n}}', b: { c: 'x <b>z</b>' } })).toEqual([]);
  });

  it('name what is missing, extra, different or empty', () => {
    const problems = compareTexts({ a: '{{n}}', b: 'b', d: 'd' }, { a: '{{m}}', c: 'c', d: ' ' });
    expect(problems).toEqual([
      'b: not translated',
      'c: only in the translation',
      'a: placeholders {{n}} and {{m}}',
      'd: empty',
    ]);
  });
});
