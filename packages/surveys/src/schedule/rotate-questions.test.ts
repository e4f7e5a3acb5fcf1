import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rotateQuestions } from './rotate-questions.ts';

const named = (count: number) => Array.from({ length: count }, (_, index) => `q${index}`);
const timesAsked = (rounds: readonly (readonly string[])[], ...codes: string[]) =>
  rounds.filter((round) => codes.every((code) => round.includes(code))).length;
const spread = (counts: readonly number[]) => (counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts));

const anything = fc.integer({ min: 2, max: 16 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    asked: fc.integer({ min: 1, max: count }),
    rounds: fc.integer({ min: 1, max: 300 }),
  }),
);

describe('taking turns', () => {
  test('asks every question, and every pair of questions, about equally often, after any number of rounds', () => {
    fc.assert(
      fc.property(anything, ({ count, asked, rounds }) => {
        const questions = named(count);
        const turns = rotateQuestions(questions, asked, rounds);
        expect(spread(questions.map((one) => timesAsked(turns, one)))).toBeLessThanOrEqual(2);
        if (asked === 1) return;
        const pairs = questions.flatMap((one, index) =>
          questions.slice(index + 1).map((other) => [one, other] as const),
        );
        expect(spread(pairs.map(([one, other]) => timesAsked(turns, one, other)))).toBeLessThanOrEqual(5);
      }),
      { numRuns: 150 },
    );
  });

  test('asks each respondent as many as it should, in their order, none twice', () => {
    fc.assert(
      fc.property(anything, ({ count, asked, rounds }) => {
        const questions = named(count);
        for (const turn of rotateQuestions(questions, asked, rounds)) {
          expect(turn).toHaveLength(asked);
          expect(turn).toEqual(questions.filter((code) => turn.includes(code)));
        }
      }),
    );
  });

  test('goes on where fewer rounds ended', () => {
    expect(rotateQuestions(named(7), 3, 20).slice(0, 8)).toEqual(rotateQuestions(named(7), 3, 8));
  });

  test('asks all where as many fit, and nothing where nothing takes turns', () => {
    expect(rotateQuestions(named(3), 5, 2)).toEqual([named(3), named(3)]);
    expect(rotateQuestions([], 5, 2)).toEqual([[], []]);
  });
});
