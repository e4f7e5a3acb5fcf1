import type { ReleaseBlock, ReleaseGroup } from '@unisono/disclosure/schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driver } from '../library/library-question.ts';
import { driverPairs } from '../protected/driver-pairs.ts';
import { fromWhole } from './compare-scores.ts';
import { figuresOf } from './figures.ts';
import { pairMoments } from './pair-sums.ts';
import { questionScores } from './question-scores.ts';
import type { ScoreFigure, Shown } from './result.schema.ts';
import { scoreFigure } from './score-figure.ts';

const K = 5;
const group = (id: number, n: number): ReleaseGroup => ({ id, n, placeIds: [`${id}`], ownOf: null, attributes: [] });
const [RULE] = questionScores(driver('heard', ['', '']), { wowCut: 80, painCut: 80 });
if (!RULE) throw new Error('no rule');

function blockOf(groupIds: readonly number[], answers: readonly number[]): ReleaseBlock {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  const total = answers.reduce((sum, answer) => sum + answer, 0);
  const squares = answers.reduce((sum, answer) => sum + answer ** 2, 0);
  const value = { code: 'heard', n: answers.length, total, squares, counts };
  return { family: 'heard', groupIds, n: answers.length, values: [value] };
}

/** Groups whose answers are released alone, or together with the group after. */
const someRelease = fc
  .array(
    fc.record({
      answers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: K, maxLength: 12 }),
      withNext: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((groups) => {
    const blocks: ReleaseBlock[] = [];
    let [ids, answers]: [number[], number[]] = [[], []];
    for (const [id, each] of groups.entries()) {
      ids.push(id);
      answers.push(...each.answers);
      if (each.withNext && id < groups.length - 1) continue;
      blocks.push(blockOf(ids, answers));
      [ids, answers] = [[], []];
    }
    return {
      groups: groups.map((each, id) => group(id, each.answers.length)),
      blocks,
      all: groups.flatMap((each) => each.answers),
    };
  });

/** Of k or more, with numbers or reasons throughout; or withheld since only larger parts are shown. */
function isSound(shown: Shown<ScoreFigure>): boolean {
  if (!shown.ok) return shown.reason === 'across-parts';
  return shown.n >= K && Number.isFinite(shown.value) && (shown.low === null) === (shown.noInterval !== null);
}

const value = (code: string, answers: readonly number[]) => ({ ...blockOf([0], answers).values[0], code }) as never;

describe('figures', () => {
  test('of the whole are the sums over its groups, and nothing is shown for fewer than k', () => {
    fc.assert(
      fc.property(someRelease, fc.infiniteStream(fc.boolean()), ({ groups, blocks, all }, dice) => {
        const figures = figuresOf({ groups, blocks });
        const ids = groups.map(({ id }) => id);
        const whole = scoreFigure(figures, ids, RULE);
        const mean = all.reduce((sum, answer) => sum + answer, 0) / all.length;
        expect(whole.ok && whole.n).toBe(all.length);
        expect(whole.ok && whole.value).toBeCloseTo(mean, 12);
        const part = ids.filter(() => dice.next().value);
        const shown = scoreFigure(figures, part, RULE);
        expect(part.length === 0 || isSound(shown)).toBe(true);
      }),
    );
  });

  test('that a release does not hold are withheld, and a mean without spread has no interval', () => {
    const figures = figuresOf({ groups: [group(0, 6)], blocks: [] });
    expect(scoreFigure(figures, [0], RULE)).toEqual({ ok: false, reason: 'protected' });
    const sums = { code: 'heard', n: 6, total: 24, squares: null, counts: null };
    const bare = figuresOf({
      groups: [group(0, 6)],
      blocks: [{ family: 'heard', groupIds: [0], n: 6, values: [sums] }],
    });
    expect(scoreFigure(bare, [0], RULE)).toMatchObject({ ok: true, value: 4, low: null, noInterval: 'sums-only' });
  });

  test('of staff who were asked whole narrow with how many answered', () => {
    const figures = figuresOf({ groups: [group(0, 4)], blocks: [blockOf([0], [1, 3, 3, 5])] });
    const [sample, whole] = [scoreFigure(figures, [0], RULE), scoreFigure(figures, [0], RULE, 4)];
    // Mean 3, variance 8/3; t of 3 degrees of freedom is 3.182446.
    expect(sample.ok && sample.high).toBeCloseTo(3 + 3.182446305 * Math.sqrt(8 / 3 / 4), 6);
    expect(whole).toMatchObject({ low: 3, high: 3 });
  });
});

test('a part is as far from the whole as the others let it be', () => {
  const part = { n: 10, total: 40, squares: 170 };
  const whole = { n: 30, total: 80, squares: 270 };
  const distance = fromWhole(part, whole, RULE);
  // 4 − 80/30, the others being at 2.
  expect(distance.ok && distance.estimate).toBeCloseTo(4 - 80 / 30, 12);
  expect(fromWhole(whole, whole, RULE)).toEqual({ ok: false, reason: 'is-the-whole' });
});

describe('pairs of questions', () => {
  const questions = [driver('heard', ['', '']), driver('fair', ['', ''])];
  const [pair] = driverPairs(questions);
  if (!pair) throw new Error('no pair');
  const [heard, fair] = [
    [1, 2, 4, 5, 3],
    [2, 1, 4, 4, 4],
  ];
  // About the middles, 3 and 3.
  const products = heard.map((answer, at) => (answer - 3) * ((fair[at] ?? 0) - 3));

  test('go together by the sums of their products', () => {
    const blocks = [
      { family: 'heard', groupIds: [0], n: 5, values: [value('heard', heard)] },
      { family: 'fair', groupIds: [0], n: 5, values: [value('fair', fair)] },
      { family: 'pair', groupIds: [0], n: 5, values: [value('heard*fair', products)] },
    ];
    const moments = pairMoments(figuresOf({ groups: [group(0, 5)], blocks }), [0], pair);
    // Σxy = 2 + 2 + 16 + 20 + 12 = 52, means 3 and 3.
    expect(moments).toMatchObject({ n: 5, varianceOfFirst: 2 });
    expect(moments?.covariance).toBeCloseTo(52 / 5 - 9, 12);
    expect(moments?.varianceOfSecond).toBeCloseTo(53 / 5 - 9, 12);
  });

  test('of which somebody left one out hardly change, since products are about the middles', () => {
    const blocks = [
      { family: 'heard', groupIds: [0], n: 6, values: [value('heard', [...heard, 5])] },
      { family: 'fair', groupIds: [0], n: 5, values: [value('fair', fair)] },
      { family: 'pair', groupIds: [0], n: 5, values: [value('heard*fair', products)] },
    ];
    const moments = pairMoments(figuresOf({ groups: [group(0, 6)], blocks }), [0], pair);
    // The mean of `fair` is its middle, so whoever answered only `heard` changes nothing of the covariance.
    expect(moments?.covariance).toBeCloseTo(52 / 5 - 9, 12);
  });

  test('are of the same people where each half is known of them', () => {
    const blocks = [
      { family: 'heard', groupIds: [0], n: 6, values: [value('heard', [...heard, 5])] },
      { family: 'pair', groupIds: [0], n: 5, values: [value('heard*fair', products)] },
      { family: 'half', groupIds: [0], n: 5, values: [value('heard*fair.heard', heard)] },
      { family: 'other', groupIds: [0], n: 5, values: [value('heard*fair.fair', fair)] },
    ];
    const moments = pairMoments(figuresOf({ groups: [group(0, 6)], blocks }), [0], pair);
    expect(moments).toMatchObject({ n: 5, varianceOfFirst: 2 });
  });

  test('leave out groups whose products are withheld', () => {
    const blocks = [
      { family: 'heard', groupIds: [0], n: 5, values: [value('heard', heard)] },
      { family: 'fair', groupIds: [0], n: 5, values: [value('fair', fair)] },
    ];
    expect(pairMoments(figuresOf({ groups: [group(0, 5)], blocks }), [0], pair)).toBeUndefined();
  });
});
