import { describe, expect, it } from 'vitest';
import { parseScore } from './score-reference.ts';
import { scoreSchema } from './score.schema.ts';

describe('a score reference', () => {
  it('names metrics, answers, measures, and means of several', () => {
    expect(parseScore('experience')).toEqual([{ of: 'metric', code: 'experience' }]);
    expect(parseScore('told-good')).toEqual([{ of: 'metric', code: 'told-good' }]);
    expect(parseScore('answer:fft')).toEqual([{ of: 'answer', code: 'fft' }]);
    expect(parseScore('measure:saf_t_11+measure:com_t_11')).toEqual([
      { of: 'measure', code: 'saf_t_11' },
      { of: 'measure', code: 'com_t_11' },
    ]);
  });

  it.each(['', 'happiness', 'answer:', 'measure:a b', 'nothing:a', 'experience+', '+', 'answer:a:b'])(
    'refuses %j',
    (text) => {
      expect(parseScore(text)).toBeUndefined();
      expect(scoreSchema.safeParse(text).success).toBe(false);
    },
  );
});
